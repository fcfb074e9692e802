import type { Locale } from '@/lib/kernel/locale'
import { messages as en } from './en/messages'
import type { Wording } from './wording'
import { messages as zhHans } from './zh-Hans/messages'

export type Messages = Wording<typeof zhHans>

const MESSAGES: Readonly<Record<Locale, Messages>> = { 'zh-Hans': zhHans, en }

export const messagesOf = (locale: Locale): Messages => MESSAGES[locale]
