'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { Link } from '../ui/link'

type Props = {
  href: string
  /** Current on its own page only, not below it. */
  exact?: boolean
  /** The other items: the longest address that leads here is the current one. */
  siblings: readonly string[]
  children: ReactNode
}

const leadsTo = (href: string, here: string): boolean => here === href || here.startsWith(`${href}/`)

/** A frame outlives a navigation, so the item asks the address itself where the person is. */
export const NavLink = ({ href, exact = false, siblings, children }: Props) => {
  const here = usePathname()
  const nearer = siblings.some((sibling) => sibling.length > href.length && leadsTo(sibling, here))
  const current = exact ? here === href : leadsTo(href, here) && !nearer
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className="flex min-h-target items-center gap-1.5 border-y-4 border-transparent px-2.5 text-ink no-underline hover:border-b-edge aria-[current]:border-b-brand aria-[current]:font-bold aria-[current]:text-brand"
    >
      {children}
    </Link>
  )
}
