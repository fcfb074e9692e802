import { useLocale } from 'next-intl'
import type { Instant } from '@/lib/kernel/clock'
import { asLocale } from '@/lib/messages/as-locale'
import { formatMoment, machineReadable } from '@/lib/messages/format'

export const Moment = ({ at, seconds = false }: { at: Instant; seconds?: boolean }) => (
  <time dateTime={machineReadable(at)} className="tabular">
    {formatMoment(asLocale(useLocale()), at, seconds)}
  </time>
)
