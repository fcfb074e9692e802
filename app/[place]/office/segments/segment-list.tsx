import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { PlateNumber } from '@/components/ui/plate-number'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import type { OfficeSegment } from '@/lib/domain/plates/list-segments'
import type { Context } from '@/lib/kernel/context'
import { formatCount } from '@/lib/messages/format'
import { may } from '@/lib/policy/permissions'

type Props = { ctx: Context; segments: readonly OfficeSegment[]; kindOf: (plateType: string) => string }

const CELL = 'border-b border-line px-2 py-1.5 text-start tabular'
const TONES = { proposed: 'attention', announced: 'waiting', filling: 'waiting', open: 'done', cancelled: 'neutral' } as const satisfies Record<string, StatusTone>

/** Where a segment stands, in the planner's words. */
const stateOf = ({ state, isOpen, filledAt }: OfficeSegment): keyof typeof TONES => {
  if (state !== 'published') return state
  if (isOpen) return 'open'
  return filledAt === null ? 'filling' : 'announced'
}

const Acts = async ({ ctx, segment }: { ctx: Context; segment: OfficeSegment }) => {
  const t = await getTranslations('plates.segments')
  const range = `${segment.firstNumber}–${segment.lastNumber}`
  const base = `/${ctx.place.code}/office/segments/${segment.id}`
  const target = { province: ctx.place.province, place: segment.place, madeBy: segment.proposedBy }
  const isAhead = segment.state !== 'cancelled' && segment.releaseAt > ctx.now
  const isOwn = ctx.actor.kind === 'staff' && ctx.actor.accountId === segment.proposedBy
  return (
    <>
      {segment.state === 'proposed' && may(ctx.actor, 'plate.publish-segment', target) && (
        <Link href={`${base}/publish`} className="me-3 inline-flex min-h-target items-center">{t('publish', { range })}</Link>
      )}
      {segment.state === 'proposed' && isOwn && <span className="me-3 text-small text-muted">{t('ownProposal')}</span>}
      {isAhead && may(ctx.actor, 'plate.cancel-segment', target) && (
        <Link href={`${base}/cancel`} className="inline-flex min-h-target items-center">{t('cancel', { range })}</Link>
      )}
    </>
  )
}

export const SegmentList = async ({ ctx, segments, kindOf }: Props) => {
  const t = await getTranslations('plates.segments')
  const heads = [t('range'), t('plateType'), t('state'), t('releaseAt'), t('total'), t('free'), t('held'), t('taken'), t('resting'), t('origin'), t('act')]
  return (
    <div role="group" aria-label={t('caption')} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>{heads.map((head) => <th key={head} scope="col" className={`${CELL} border-b-2 border-b-edge whitespace-nowrap`}>{head}</th>)}</tr>
        </thead>
        <tbody>
          {segments.map((segment) => (
            <tr key={segment.id}>
              <th scope="row" className={`${CELL} font-semibold`}><PlateNumber>{segment.firstNumber}</PlateNumber>–<PlateNumber>{segment.lastNumber}</PlateNumber></th>
              <td className={CELL}>{kindOf(segment.plateType)}</td>
              <td className={CELL}><StatusTag tone={TONES[stateOf(segment)]}>{t(`states.${stateOf(segment)}`)}</StatusTag></td>
              <td className={`${CELL} whitespace-nowrap`}><Moment at={segment.releaseAt} /></td>
              {[segment.total, segment.free, segment.held, segment.taken, segment.resting].map((count, index) => <td key={index} className={CELL}>{formatCount(count)}</td>)}
              <td className={`${CELL} whitespace-nowrap`}>{t(`origins.${segment.origin}`)}</td>
              <td className={`${CELL} min-w-[10em]`}><Acts ctx={ctx} segment={segment} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
