import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { Moment } from '@/components/ui/moment'
import { Panel } from '@/components/ui/panel'
import type { OfficeBan } from '@/lib/domain/bans/office-bans'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { may } from '@/lib/policy/permissions'
import { approve, decline, propose } from '../actions'

type Props = { ctx: Context; ban: OfficeBan }
type Lifting = NonNullable<OfficeBan['lifting']>

const ProposePanel = async ({ ctx, ban }: Props) => {
  const t = await getTranslations('bans.office')
  return (
    <Panel title={t('propose')}>
      <p className="mb-4 max-w-text">{t('proposeWhat')}</p>
      <FormPage action={propose} idempotencyKey={newId('key', ctx.machineNow)} submit={t('proposeSubmit')}>
        <input type="hidden" name="place" value={ctx.place.code} />
        <input type="hidden" name="banId" value={ban.id} />
        <TextField name="reason" label={t('proposeReason')} rows={3} />
      </FormPage>
    </Panel>
  )
}

const DecidePanel = async ({ ctx, lifting }: { ctx: Context; lifting: Lifting }) => {
  const t = await getTranslations('bans.office')
  const here = { province: ctx.place.province, place: ctx.place.code }
  const mayDecide = may(ctx.actor, 'ban.decide-lifting', { ...here, madeBy: lifting.proposedBy })
  const isOwn = ctx.actor.kind === 'staff' && ctx.actor.accountId === lifting.proposedBy
  const fields = (
    <>
      <input type="hidden" name="place" value={ctx.place.code} />
      <input type="hidden" name="liftingId" value={lifting.id} />
    </>
  )
  return (
    <Panel title={t('decide')}>
      <p className="font-semibold">{t('proposalReason')}</p>
      <p className="mt-0 max-w-text">{lifting.reason}</p>
      <p className="mt-1 mb-4 text-small text-muted">{t('proposedAt')} <Moment at={lifting.proposedAt} /></p>
      {!mayDecide && <p className="font-semibold">{t(isOwn ? 'own' : 'notYours')}</p>}
      {mayDecide && (
        <>
          <FormPage action={approve} idempotencyKey={newId('key', ctx.machineNow)} submit={t('approve')} className="mb-6 border-b border-line pb-6">{fields}</FormPage>
          <FormPage action={decline} idempotencyKey={newId('key', ctx.machineNow)} submit={t('decline')} tone="secondary">
            {fields}
            <TextField name="answer" label={t('declineReason')} rows={2} />
          </FormPage>
        </>
      )}
    </Panel>
  )
}

/** BAN-general: nothing to lift without a proposal, nobody decides the own one; the verbs ask again. */
export const LiftingPanel = async ({ ctx, ban }: Props) => {
  if (ban.lifting) return <DecidePanel ctx={ctx} lifting={ban.lifting} />
  const mayPropose = may(ctx.actor, 'ban.propose-lifting', { province: ctx.place.province, place: ctx.place.code })
  return mayPropose ? <ProposePanel ctx={ctx} ban={ban} /> : null
}
