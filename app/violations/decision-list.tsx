import { getLocale, getTranslations } from 'next-intl/server'
import { Amount } from '@/components/ui/amount'
import { CivilDate } from '@/components/ui/civil-date'
import { Link } from '@/components/ui/link'
import { PlateNumber } from '@/components/ui/plate-number'
import { StatusTag } from '@/components/ui/status-tag'
import type { DecisionView } from '@/lib/domain/violations/find-batch'
import { asLocale } from '@/lib/messages/as-locale'
import { actWords } from './act-words'

type Props = { decisions: readonly DecisionView[]; paperHref: (paperId: string) => string }

const stateOf = ({ state, paidOn, fineFen }: DecisionView) => {
  if (state === 'revoked') return 'revoked'
  if (fineFen === 0) return 'warning'
  return paidOn === null ? null : 'paid'
}

/** Decisions with their numbers and papers. */
export const DecisionList = async ({ decisions, paperHref }: Props) => {
  const t = await getTranslations('violations')
  const locale = asLocale(await getLocale())
  return (
    <ul className="mb-6 divide-y divide-line border-y border-line">
      {decisions.map((decision) => {
        const state = stateOf(decision)
        return (
          <li key={decision.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-3" data-decision={decision.number}>
            <div className="min-w-0">
              <p className="font-semibold">{actWords(locale, decision.act, t('title'))} · <PlateNumber>{decision.plate}</PlateNumber></p>
              <p className="text-small text-muted">{t('decided.number')} <span className="whole tabular">{decision.number}</span></p>
              {decision.paperId ? <Link href={paperHref(decision.paperId)} className="inline-flex min-h-target items-center">{t('decided.paper')}</Link> : <p className="text-small text-muted">{t('decided.noPaper')}</p>}
            </div>
            <div className="text-end">
              {decision.fineFen > 0 && <p><Amount fen={decision.fineFen} /> · {t('pointsOf', { points: decision.points })}</p>}
              {state ? <StatusTag tone={state === 'revoked' ? 'neutral' : 'done'}>{t(`decided.${state}`)}</StatusTag> : <p className="text-small text-muted">{t('decided.payBy')} <CivilDate date={decision.payBy} /></p>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
