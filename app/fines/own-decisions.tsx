import { getLocale, getTranslations } from 'next-intl/server'
import { Amount } from '@/components/ui/amount'
import { CivilDate } from '@/components/ui/civil-date'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { StatusTag } from '@/components/ui/status-tag'
import type { FineView } from '@/lib/domain/fines/fine-view'
import { listOwnDecisions, type OwnDecision } from '@/lib/domain/fines/list-own-fines'
import type { Context } from '@/lib/kernel/context'
import { asLocale } from '@/lib/messages/as-locale'
import { PAPER_TITLES } from '@/lib/messages/issued-paper-words'
import { FineWords } from './fine-words'

export const FINE_TONE = { unpaid: 'attention', paid: 'done', warning: 'done', revoked: 'neutral' } as const satisfies Readonly<Record<FineView['state'], string>>

type Props = { homes: readonly Context[]; page: string | undefined; hrefOf: (page: number) => string; paperHref: (home: Context, paperId: string) => string }

type Row = { readonly home: Context; readonly decision: OwnDecision }

/** C06: decisions and receipts in every province of the person's own, the newest first, each paper as PDF. */
export const OwnDecisions = async ({ homes, page, hrefOf, paperHref }: Props) => {
  const t = await getTranslations('fines')
  const locale = asLocale(await getLocale())
  const lists = (await Promise.all(homes.map(async (home) => ({ home, found: await listOwnDecisions(home, { page }) })))).flatMap(({ home, found }) => (found.ok ? [{ home, list: found.value }] : []))
  const rows = lists.flatMap(({ home, list }) => list.rows.map((decision): Row => ({ home, decision }))).toSorted((a, b) => b.decision.decidedOn.localeCompare(a.decision.decidedOn))
  if (lists.every(({ list }) => list.total === 0)) return <EmptyState title={t('decisions.none')}>{t('decisions.noneHint')}</EmptyState>
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {rows.map(({ home, decision }) => (
          <li key={decision.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3" data-decision={decision.number}>
            <div className="min-w-0">
              <FineWords fine={decision} locale={locale} />
              {decision.papers.length === 0 ? <p className="text-small text-muted">{t('decisions.noPaper')}</p> : (
                <ul className="flex flex-wrap gap-x-6">
                  {decision.papers.map(({ id, kind, isRevoked }) => (
                    <li key={id} className="flex min-h-target items-center gap-2">
                      <Link href={paperHref(home, id)}>{PAPER_TITLES[kind][locale]} (PDF)</Link>
                      {isRevoked && <span className="text-small text-muted">{t('decisions.void')}</span>}
                    </li>
                  ))}
                </ul>
              )}
            </div>
            <div className="text-end max-sm:w-full max-sm:text-start [&_p]:mt-1">
              <p><StatusTag tone={FINE_TONE[decision.state]}>{t(`state.${decision.state}`)}</StatusTag></p>
              {decision.fineFen > 0 && <p><Amount fen={decision.totalFen} /></p>}
              <p className="text-small text-muted">{decision.paidOn === null ? t('decisions.decidedOn') : t('decisions.paidOn')} <CivilDate date={decision.paidOn ?? decision.decidedOn} /></p>
            </div>
          </li>
        ))}
      </ul>
      <Pagination page={lists[0]?.list.page ?? 1} pages={Math.max(1, ...lists.map(({ list }) => list.pages))} hrefOf={hrefOf} />
    </>
  )
}
