import { useTranslations } from 'next-intl'
import { Link } from './link'
import type { ReactNode } from 'react'

export type SummaryRow = { term: string; value: ReactNode; changeHref?: string }

/** Check page: each row with 更改, which comes back here (ux.md §2). */
export const SummaryList = ({ rows }: { rows: readonly SummaryRow[] }) => {
  const t = useTranslations('common')
  return (
    <dl className="mb-6 border-t border-line">
      {rows.map((row) => (
        <div key={row.term} className="border-b border-line py-3 sm:flex sm:gap-6 dense:py-1.5">
          <dt className="font-semibold sm:w-1/3 sm:shrink-0">{row.term}</dt>
          <dd className="min-w-0 sm:grow">{row.value}</dd>
          {row.changeHref && (
            <dd className="sm:shrink-0">
              <Link href={row.changeHref} className="inline-flex min-h-target items-center sm:min-h-0 sm:p-1">
                {t('change')}
                <span className="sr-only">{row.term}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
