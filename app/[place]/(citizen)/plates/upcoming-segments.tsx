import { getTranslations } from 'next-intl/server'
import { Countdown } from '@/components/ui/countdown'
import { Moment } from '@/components/ui/moment'
import type { PublicSegment } from '@/lib/domain/plates/plate-stock'
import { HOUR, SECOND, type Instant } from '@/lib/kernel/clock'
import { formatCount } from '@/lib/messages/format'
import { SegmentList } from './segment-list'

type Props = { segments: readonly PublicSegment[]; now: Instant; kindOf: (plateType: string) => string }

/** In the last hour the seconds count down; at the end the page asks again. */
const Opening = async ({ at, now }: { at: Instant; now: Instant }) => {
  const t = await getTranslations('plates.stock')
  if (at - now > HOUR) return <Moment at={at} />
  const [before = '', after = ''] = t('opensIn', { time: '|' }).split('|')
  return (
    <Countdown seconds={Math.ceil((at - now) / SECOND)} before={before} after={after} reloadAtEnd>
      <Moment at={at} seconds />
    </Countdown>
  )
}

/** G26: segment, count, type and the second of the release, three days ahead. */
export const UpcomingSegments = async ({ segments, now, kindOf }: Props) => {
  const t = await getTranslations('plates.stock')
  return (
    <SegmentList
      segments={segments}
      range={t('range')}
      factsOf={({ plateType, total, releaseAt, publishedAt }) => [
        { label: t('releaseAt'), value: <Opening at={releaseAt} now={now} />, isLong: true },
        { label: t('kind'), value: kindOf(plateType) },
        { label: t('total'), value: formatCount(total) },
        { label: t('publishedAt'), value: <Moment at={publishedAt} />, isLong: true },
      ]}
    />
  )
}
