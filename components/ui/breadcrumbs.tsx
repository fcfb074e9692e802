import { useTranslations } from 'next-intl'
import { Link } from './link'

export type Crumb = { label: string; href: string }

export const Breadcrumbs = ({ crumbs }: { crumbs: readonly Crumb[] }) => {
  const t = useTranslations('common')
  return (
    <nav aria-label={t('breadcrumbs')} data-noprint className="mb-4">
      <ol className="flex flex-wrap items-center gap-x-2 text-small">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex items-center gap-2">
            {index > 0 && <span aria-hidden="true" className="text-muted">/</span>}
            <Link href={crumb.href} className="inline-flex min-h-target items-center">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
