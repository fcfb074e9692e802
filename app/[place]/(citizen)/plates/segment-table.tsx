import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/ui/moment'
import { PlateNumber } from '@/components/ui/plate-number'
import type { PublicSegment } from '@/lib/domain/plates/plate-stock'
import { formatCount } from '@/lib/messages/format'
import { CELL, HEAD, TableFrame } from './table-frame'

type Props = { segments: readonly PublicSegment[]; kindOf: (plateType: string) => string }

export const SegmentTable = async ({ segments, kindOf }: Props) => {
  const t = await getTranslations('plates.stock')
  return (
    <TableFrame caption={t('open')} heads={[t('range'), t('kind'), t('free'), t('total'), t('releaseAt')]}>
      {segments.map((segment) => (
        <tr key={segment.id}>
          <th scope="row" className={HEAD}><PlateNumber>{segment.from}</PlateNumber> – <PlateNumber>{segment.to}</PlateNumber></th>
          <td className={CELL}>{kindOf(segment.plateType)}</td>
          <td className={CELL}>{formatCount(segment.free)}</td>
          <td className={CELL}>{formatCount(segment.total)}</td>
          <td className={CELL}><Moment at={segment.releaseAt} /></td>
        </tr>
      ))}
    </TableFrame>
  )
}
