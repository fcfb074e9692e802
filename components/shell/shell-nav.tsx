import { useTranslations } from 'next-intl'
import { Link } from '../ui/link'
import type { NavItem } from './shell-types'

export const ShellNav = ({ items }: { items: readonly NavItem[] }) => {
  const t = useTranslations('shell')
  if (items.length === 0) return null
  return (
    <nav aria-label={t('nav.main')} className="border-b border-line bg-surface">
      <ul className="mx-auto flex max-w-page flex-wrap gap-x-1 px-3 sm:px-4 dense:max-w-wide">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              className="flex min-h-target items-center gap-1.5 border-y-4 border-transparent px-2.5 text-ink no-underline hover:border-b-edge aria-[current]:border-b-brand aria-[current]:font-bold aria-[current]:text-brand"
            >
              {item.label}
              {item.count !== undefined && (
                <span className="rounded-full bg-brand px-2 text-small font-bold text-on-brand tabular">{item.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
