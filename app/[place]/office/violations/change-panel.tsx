import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { Amount } from '@/components/ui/amount'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { Panel } from '@/components/ui/panel'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import { SummaryList } from '@/components/ui/summary-list'
import type { ChangeView } from '@/lib/domain/violations/find-office-record'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { may } from '@/lib/policy/permissions'
import { approve, refuse } from './actions'

/** A proposed change, why, and the two answers of whoever did not propose it. */
export const ChangePanel = async ({ ctx, change: { id, recordId, plate, kind, state, reason, proposed, proposedAt, isOwn, goesAway } }: { ctx: Context; change: ChangeView }) => {
  const t = await getTranslations('captures')
  const place = ctx.place.code
  const about = <><input type="hidden" name="place" value={place} /><input type="hidden" name="changeId" value={id} /></>
  const mayDecide = state === 'proposed' && !isOwn && may(ctx.actor, 'violation.decide-change', { province: ctx.place.province, place })
  return (
    <Panel title={`${t(`changes.${kind}`)} · ${t(`changes.state.${state}`)}`} aside={<Moment at={proposedAt} />}>
      <SummaryList rows={[
        { term: t('plate'), value: <Link href={`/${place}/office/violations/${recordId}`}><PlateNumber>{plate}</PlateNumber></Link> },
        ...(proposed ? [{ term: t('changes.to'), value: <><PlateNumber>{proposed.plate}</PlateNumber> · {t('code')} {proposed.code} · <RegisteredName>{proposed.road}</RegisteredName> · <Amount fen={proposed.fineFen} /> · {t('pointsOf', { points: proposed.points })}</> }] : []),
        { term: t('record.reason'), value: <RegisteredName>{reason}</RegisteredName> },
      ]} />
      {state === 'proposed' && goesAway && <p className="mt-3 text-small text-muted">{t('changes.goesAway')}</p>}
      {state === 'proposed' && isOwn && <p className="mt-3 text-small text-muted">{t('changes.own')}</p>}
      {mayDecide && (
        <div className="mt-4 flex flex-wrap gap-gap">
          <FormPage action={approve} idempotencyKey={newId('key', ctx.machineNow)} submit={t('changes.approve')}>{about}</FormPage>
          <FormPage action={refuse} idempotencyKey={newId('key', ctx.machineNow)} submit={t('changes.refuse')} tone="secondary">{about}</FormPage>
        </div>
      )}
    </Panel>
  )
}
