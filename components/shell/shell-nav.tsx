import { useTranslations } from 'next-intl'
import { NavLink } from './nav-link'
import type { NavItem } from './shell-types'

export const ShellNav = ({ items, width = 'max-w-page' }: { items: readonly NavItem[]; width?: string }) => {
  const t = useTranslations('shell')
  if (items.length === 0) return null
  const hrefs = items.map(({ href }) => href)
  return (
    <nav aria-label={t('nav.main')} className="border-b border-line bg-surface">
      <ul className={`mx-auto flex ${width} flex-wrap gap-x-1 px-3 sm:px-4`}>
        {items.map((item) => (
          <li key={item.href}>
            <NavLink href={item.href} exact={item.exact} siblings={hrefs}>
              {item.label}
              {item.count !== undefined && (
                <span className="rounded-full bg-brand px-2 text-small font-bold text-on-brand tabular">{item.count}</span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
