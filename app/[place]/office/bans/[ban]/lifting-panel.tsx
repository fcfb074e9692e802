import { getTranslations } from 'next-intl/server'
import type { OfficeBan } from '@/lib/domain/bans/office-bans'
import type { Context } from '@/lib/kernel/context'
import { may } from '@/lib/policy/permissions'
import { DecidePanel, ProposePanel } from '../../proposal-panels'
import { approve, decline, propose } from '../actions'

type Props = { ctx: Context; ban: OfficeBan }

/** BAN-general: nothing to lift without a proposal, nobody decides the own one; the verbs ask again. */
export const LiftingPanel = async ({ ctx, ban }: Props) => {
  const t = await getTranslations('bans.office')
  if (ban.lifting)
    return (
      <DecidePanel
        ctx={ctx}
        about={{ liftingId: ban.lifting.id }}
        proposal={ban.lifting}
        deciding="ban.decide-lifting"
        approve={approve}
        decline={decline}
        words={{
          title: t('decide'), reason: t('proposalReason'), at: t('proposedAt'), own: t('own'), notYours: t('notYours'),
          approve: t('approve'), decline: t('decline'), declineReason: t('declineReason'),
        }}
      />
    )
  const mayPropose = may(ctx.actor, 'ban.propose-lifting', { province: ctx.place.province, place: ctx.place.code })
  const words = { title: t('propose'), what: t('proposeWhat'), reason: t('proposeReason'), submit: t('proposeSubmit') }
  return mayPropose ? <ProposePanel ctx={ctx} about={{ banId: ban.id }} action={propose} words={words} /> : null
}
