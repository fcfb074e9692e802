import { type CivilDate, civilDate, civilMinute, type Instant, MINUTE, SECOND } from '@/lib/kernel/clock'
import type { Locale } from '@/lib/kernel/locale'
import { type Fen, yuan } from '@/lib/kernel/money'

const ENGLISH_MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const

/** `2026年11月20日` / `20 November 2026`. */
export const formatDate = (locale: Locale, date: CivilDate): string => {
  const [year = '', month = '', day = ''] = date.split('-')
  if (locale === 'en') return `${Number(day)} ${ENGLISH_MONTHS[Number(month) - 1] ?? month} ${year}`
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** `09:30`, with seconds `09:30:05`, where a hold ends. */
export const formatTime = (at: Instant, seconds = false): string => {
  const minute = civilMinute(at).slice(11)
  if (!seconds) return minute
  return `${minute}:${String(Math.floor((at % MINUTE) / SECOND)).padStart(2, '0')}`
}

/** `2026年11月20日 09:30` / `20 November 2026 09:30`. */
export const formatMoment = (locale: Locale, at: Instant, seconds = false): string =>
  `${formatDate(locale, civilDate(at))} ${formatTime(at, seconds)}`

/** For `<time datetime>`: the zone has had one offset since 1991. */
export const machineReadable = (at: Instant): string => `${civilMinute(at).replace(' ', 'T')}+08:00`

/** `10.00 元` / `10.00 yuan`. */
export const formatAmount = (locale: Locale, fen: Fen): string => `${yuan(fen)} ${locale === 'en' ? 'yuan' : '元'}`

/** What differs by the thing it is for: `70.00–100.00 元`. */
export const formatAmounts = (locale: Locale, { from, to }: { readonly from: Fen; readonly to: Fen }): string =>
  from === to ? formatAmount(locale, from) : `${yuan(from)}–${formatAmount(locale, to)}`

/** `2 张图片` / `2 pictures`. */
export const formatPictures = (locale: Locale, count: number): string => (locale === 'en' ? `${count} ${count === 1 ? 'picture' : 'pictures'}` : `${count} 张图片`)

/** `72,000`. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/gu, ',')
/** One place after the point, as published rates are read. */
export const formatShare = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`
