import { asLocale } from '@/lib/messages/as-locale'
import { kiosk as en } from '@/lib/messages/en/kiosk'
import { kiosk as zhHans } from '@/lib/messages/zh-Hans/kiosk'

const WORDS = { 'zh-Hans': zhHans.fault, en: en.fault } as const

/** A page that failed has no server to ask for words. */
export const kioskFaultWords = (lang: string) => WORDS[asLocale(lang)]
