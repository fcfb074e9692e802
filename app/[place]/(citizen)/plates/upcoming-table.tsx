import { getTranslations } from 'next-intl/server'
import { Countdown } from '@/components/ui/countdown'
import { Moment } from '@/components/ui/moment'
import { PlateNumber } from '@/components/ui/plate-number'
import type { PublicSegment } from '@/lib/domain/plates/plate-stock'
import { HOUR, SECOND, type Instant } from '@/lib/kernel/clock'
import { formatCount } from '@/lib/messages/format'
import { CELL, HEAD, TableFrame } from './table-frame'

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
export const UpcomingTable = async ({ segments, now, kindOf }: Props) => {
  const t = await getTranslations('plates.stock')
  return (
    <TableFrame caption={t('upcoming')} heads={[t('range'), t('kind'), t('total'), t('releaseAt'), t('publishedAt')]}>
      {segments.map((segment) => (
        <tr key={segment.id}>
          <th scope="row" className={HEAD}><PlateNumber>{segment.from}</PlateNumber> – <PlateNumber>{segment.to}</PlateNumber></th>
          <td className={CELL}>{kindOf(segment.plateType)}</td>
          <td className={CELL}>{formatCount(segment.total)}</td>
          <td className={CELL}><Opening at={segment.releaseAt} now={now} /></td>
          <td className={CELL}><Moment at={segment.publishedAt} /></td>
        </tr>
      ))}
    </TableFrame>
  )
}
