import { accounts } from '@/lib/messages/zh-Hans/accounts'

export type Paper = keyof typeof accounts.paper

export const isPaper = (text: string): text is Paper => Object.hasOwn(accounts.paper, text)
