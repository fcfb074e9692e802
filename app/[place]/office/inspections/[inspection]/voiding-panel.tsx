import { getTranslations } from 'next-intl/server'
import type { OfficeResult } from '@/lib/domain/inspections/office-results'
import type { Context } from '@/lib/kernel/context'
import { may } from '@/lib/policy/permissions'
import { DecidePanel, ProposePanel } from '../../proposal-panels'
import { approve, decline, propose } from '../actions'

type Props = { ctx: Context; result: OfficeResult }

/** ORG-05: one proposes, another decides; what is void stays so. The verbs ask again. */
export const VoidingPanel = async ({ ctx, result: { id, state, voiding, goesBackTo } }: Props) => {
  const t = await getTranslations('inspections.office')
  if (state === 'void') return null
  if (voiding)
    return (
      <DecidePanel
        ctx={ctx}
        about={{ voidingId: voiding.id }}
        proposal={voiding}
        deciding="inspection.decide-voiding"
        approve={approve}
        decline={decline}
        note={<p className="mb-4 max-w-text">{t(goesBackTo === null ? 'approveOnly' : 'approveWhat')}</p>}
        words={{
          title: t('decide'), reason: t('proposalReason'), at: t('proposedAt'), own: t('own'), notYours: t('notYours'),
          approve: t('approve'), decline: t('decline'), declineReason: t('declineReason'),
        }}
      />
    )
  const mayPropose = may(ctx.actor, 'inspection.propose-voiding', { province: ctx.place.province, place: ctx.place.code })
  const words = { title: t('propose'), what: t('proposeWhat'), reason: t('proposeReason'), submit: t('proposeSubmit') }
  return mayPropose ? <ProposePanel ctx={ctx} about={{ inspectionId: id }} action={propose} words={words} /> : null
}
