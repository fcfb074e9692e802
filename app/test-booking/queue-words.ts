import { getLocale, getTranslations } from 'next-intl/server'
import { asLocale } from '@/lib/messages/as-locale'
import { formatMoment } from '@/lib/messages/format'
import type { QueueKey } from '@/lib/policy/exams/queue-key'

/** By what somebody is sorted, with the time that counts (EXM-17). */
export const queueWords = async ({ at, reason }: QueueKey): Promise<string> =>
  (await getTranslations('tests.queue'))(reason, { time: formatMoment(asLocale(await getLocale()), at, true) })
