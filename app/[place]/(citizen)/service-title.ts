import type { Locale } from '@/lib/kernel/locale'
import { findCatalogueItem } from '@/lib/services/catalogue'

export const serviceTitle = (code: string, locale: Locale): string => {
  const titles = findCatalogueItem(code)?.titles
  return titles ? (locale === 'en' ? titles.en : titles.zh) : code
}
