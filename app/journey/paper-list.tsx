import { getLocale, getTranslations } from 'next-intl/server'
import { CivilDate } from '@/components/ui/civil-date'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { WithNames } from '@/components/ui/with-names'
import { listPapers, type IssuedPaper } from '@/lib/domain/papers/list-papers'
import type { Context } from '@/lib/kernel/context'
import type { Locale } from '@/lib/kernel/locale'
import { asLocale } from '@/lib/messages/as-locale'
import { PAPER_FRAME, PAPER_TITLES } from '@/lib/messages/issued-paper-words'

type Props = { ctx: Context; applicationId: string; /** Address under which each paper is fetched. */ base: string }

const Paper = ({ paper, locale, base }: { paper: IssuedPaper; locale: Locale; base: string }) => (
  <li className="pb-2">
    <a href={`${base}/${paper.id}`} download className="inline-flex min-h-target items-center">{PAPER_TITLES[paper.kind][locale]} (PDF)</a>
    {paper.state !== 'good' && <StatusTag tone="neutral">{PAPER_FRAME[paper.state][locale]}</StatusTag>}
    <span className="block text-small text-muted">
      <span className="whole"><WithNames>{paper.number}</WithNames></span> · <CivilDate date={paper.issuedOn} />
    </span>
  </li>
)

/** What was served on paper for an application; nothing where there is none. */
export const PaperList = async ({ ctx, applicationId, base }: Props) => {
  const found = await listPapers(ctx, { applicationId })
  if (!found.ok || found.value.length === 0) return null
  const t = await getTranslations('citizen.papers')
  const locale = asLocale(await getLocale())
  return (
    <Panel title={t('title')}>
      <ul>{found.value.map((paper) => <Paper key={paper.id} paper={paper} locale={locale} base={base} />)}</ul>
      <p className="mt-2 text-small text-muted">{t('hint')}</p>
    </Panel>
  )
}
