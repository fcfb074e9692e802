import { getLocale, getTranslations } from 'next-intl/server'
import type { SessionView } from '@/lib/domain/exams/session-view'
import { dayOfWeek, type CivilDate } from '@/lib/kernel/clock'
import { asLocale } from '@/lib/messages/as-locale'
import { GEARBOX_WORDS, SUBJECT_CONTENT, SUBJECT_WORDS } from '@/lib/messages/driving-test-words'
import { formatDate } from '@/lib/messages/format'

const WEEKDAYS = ['7', '1', '2', '3', '4', '5', '6', '7'] as const

/** How sessions are said in the reader's language. */
export const sessionWords = async () => {
  const t = await getTranslations('tests')
  const locale = asLocale(await getLocale())
  const nameOf = ({ nameZh, nameEn }: { readonly nameZh: string; readonly nameEn: string }) => (locale === 'en' ? nameEn : nameZh)
  return {
    locale,
    subject: (subject: SessionView['subject']) => SUBJECT_WORDS[subject][locale],
    content: (subject: SessionView['subject']) => SUBJECT_CONTENT[subject][locale],
    name: nameOf,
    day: (day: CivilDate) => t('plan.day', { date: formatDate(locale, day), weekday: t(`weekday.${WEEKDAYS[dayOfWeek(day)] ?? '7'}`) }),
    hours: ({ startTime, endTime }: Pick<SessionView, 'startTime' | 'endTime'>) => `${startTime}–${endTime}`,
    vehicle: (vehicle: SessionView['vehicle']) => (vehicle === null ? t('noVehicle') : `${GEARBOX_WORDS[vehicle.gearbox][locale]} · ${vehicle.model}`),
  }
}
