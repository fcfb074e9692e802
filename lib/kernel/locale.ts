export const LOCALES = ['zh-Hans', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'zh-Hans'
/** A text in every language of the platform; a missing one is a type error. */
export type Text = Readonly<Record<Locale, string>>
export const isLocale = (text: string | undefined): text is Locale => LOCALES.some((locale) => locale === text)
