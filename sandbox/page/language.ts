export type Language = 'zh' | 'en'
export type Words = Readonly<Record<Language, string>>

export const languageOf = (url: URL): Language => (url.searchParams.get('lang') === 'en' ? 'en' : 'zh')

/** Chinese is the language without a mark. */
export const linkIn = (lang: Language, path: string): string =>
  lang === 'zh' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`
