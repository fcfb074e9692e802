import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/ui/moment'
import { ShareBar } from '@/components/ui/share-bar'
import type { PublicSegment } from '@/lib/domain/plates/plate-stock'
import { formatCount } from '@/lib/messages/format'
import { SegmentList } from './segment-list'

type Props = { segments: readonly PublicSegment[]; kindOf: (plateType: string) => string }

/** What is left of each segment, as a number and as a picture. */
export const OpenSegments = async ({ segments, kindOf }: Props) => {
  const t = await getTranslations('plates.stock')
  return (
    <SegmentList
      segments={segments}
      range={t('range')}
      factsOf={({ plateType, free, total, releaseAt }) => [
        { label: t('kind'), value: kindOf(plateType) },
        { label: t('free'), value: <><span className="font-semibold">{formatCount(free)}</span><ShareBar part={free} of={total} /></> },
        { label: t('total'), value: formatCount(total) },
        { label: t('releaseAt'), value: <Moment at={releaseAt} /> },
      ]}
    />
  )
}
