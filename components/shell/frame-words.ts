import type { useTranslations } from 'next-intl'

type Words = ReturnType<typeof useTranslations<'shell'>>

/** Chosen on the server: what is made in the browser carries no message catalogue. */
export const preferenceWords = (t: Words) => ({
  settings: t('settings'),
  zh: t('language.zh'),
  en: t('language.en'),
  standard: t('mode.standard'),
  elder: t('mode.elder'),
  normal: t('contrast.normal'),
  high: t('contrast.high'),
  roomy: t('density.standard'),
  dense: t('density.dense'),
})
export type PreferenceWords = ReturnType<typeof preferenceWords>

const helpWords = (t: Words) => ({
  label: t('footer.label'),
  title: t('help.title'),
  phone: t('help.phone'),
  counter: t('help.counter'),
  find: t('help.find'),
  source: t('footer.source'),
})
export type HelpWords = ReturnType<typeof helpWords>

export const frameWords = (t: Words) => ({
  skip: t('skip'),
  place: t('place.label'),
  otherPlace: t('place.switch'),
  platform: t('platform'),
  brand: t('brand'),
  nav: t('nav.main'),
  preferences: preferenceWords(t),
  help: helpWords(t),
})
export type FrameWords = ReturnType<typeof frameWords>
