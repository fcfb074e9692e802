'use client'

import { usePathname } from 'next/navigation'
import { Link } from '../ui/link'
import type { NavItem } from './shell-types'

const leadsTo = (href: string, here: string): boolean => here === href || here.startsWith(`${href}/`)

/** The longest address that leads here is the current one. */
const isCurrent = ({ href, exact }: NavItem, items: readonly NavItem[], here: string): boolean =>
  exact ? here === href : leadsTo(href, here) && !items.some((item) => item.href.length > href.length && leadsTo(item.href, here))

/** A frame outlives a navigation, so the menu asks the address itself where the person is. */
export const ShellNav = ({ items, width, label }: { items: readonly NavItem[]; width: string; label: string }) => {
  const here = usePathname()
  if (items.length === 0) return null
  return (
    <nav aria-label={label} className="border-b border-line bg-surface">
      <ul className={`mx-auto flex ${width} flex-wrap gap-x-1 px-3 sm:px-4`}>
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={isCurrent(item, items, here) ? 'page' : undefined}
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
