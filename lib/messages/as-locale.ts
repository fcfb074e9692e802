import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/kernel/locale'

/** What a cookie or next-intl calls the locale, as one of ours. */
export const asLocale = (text: string | undefined): Locale => (isLocale(text) ? text : DEFAULT_LOCALE)
