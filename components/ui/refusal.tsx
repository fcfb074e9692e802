import { useLocale, useTranslations } from 'next-intl'
import type { Trace } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { citationText } from '@/lib/messages/citation-words'
import { formatDate } from '@/lib/messages/format'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { Link } from './link'

export type RefusalFact = { name: string; value: string }

type Props = {
  /** The sentence of the problem. */
  what: string
  trace: Trace
  /** The facts of the trace in the reader's words; what has no word yet is shown as recorded. */
  facts?: readonly RefusalFact[]
  /** The sentence of `trace.remedy`. */
  remedy?: string
  /** Where that can be done here. */
  remedyHref?: string
  articleHref?: string
  /** How and until when to appeal. */
  appeal?: ReactNode
}

const recorded = (trace: Trace): readonly RefusalFact[] =>
  Object.entries(trace.facts).map(([name, value]) => ({ name, value: String(value) }))

/** What, why, article, what would change it, appeal: from the rule's trace, not typed by hand (ux.md §1.5). */
export const Refusal = ({ what, trace, facts = recorded(trace), remedy, remedyHref, articleHref, appeal }: Props) => {
  const t = useTranslations('common.refusal')
  const locale = asLocale(useLocale())
  return (
    <section aria-label={what} className="mb-6 rounded-lg border border-line bg-surface">
      <p className="flex items-start gap-2 rounded-t-lg border-b border-line border-s-8 border-s-error p-5 text-h3 font-bold text-error">
        <Icon name="error" className="mt-[0.12em]" />
        {what}
      </p>
      <dl className="grid gap-4 p-5 sm:grid-cols-[9em_1fr]">
        {facts.length > 0 && (
          <>
            <dt className="font-semibold">{t('why')}</dt>
            <dd>
              <ul>
                {facts.map((fact) => (
                  <li key={fact.name}>
                    {t('fact', { name: fact.name })}
                    <span className="whole">{fact.value}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt className="font-semibold">{t('article')}</dt>
        <dd>
          {articleHref ? <a href={articleHref}>{citationText(locale, trace.citation)}</a> : citationText(locale, trace.citation)}
          <span className="block text-small text-muted">
            {t('version', { rule: trace.rule, date: formatDate(locale, trace.effectiveFrom) })}
          </span>
        </dd>
        {remedy && (
          <>
            <dt className="font-semibold">{t('remedy')}</dt>
            <dd>
              {remedy}
              {remedyHref && <Link href={remedyHref} className="ms-2 font-semibold">{t('settle')}</Link>}
            </dd>
          </>
        )}
        {appeal && (
          <>
            <dt className="font-semibold">{t('appeal')}</dt>
            <dd>{appeal}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
