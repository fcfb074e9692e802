import { asLocale } from '@/lib/messages/as-locale'
import { fault as en } from '@/lib/messages/en/fault'
import { fault as zhHans } from '@/lib/messages/zh-Hans/fault'

const WORDS = { 'zh-Hans': zhHans, en } as const

/** A page that failed has no server to ask for words. */
export const faultWords = (lang: string) => WORDS[asLocale(lang)]
