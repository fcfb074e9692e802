import { useTranslations } from 'next-intl'
import { NavItems } from './nav-items'
import type { NavItem } from './shell-types'

export const ShellNav = ({ items, width }: { items: readonly NavItem[]; width: string }) => {
  const t = useTranslations('shell')
  if (items.length === 0) return null
  return (
    <nav aria-label={t('nav.main')} className="border-b border-line bg-surface">
      <NavItems items={items} width={width} />
    </nav>
  )
}
