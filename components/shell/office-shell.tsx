import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AccountCorner } from './account-corner'
import type { Density, NavItem, Preferences, ShellPlace, SignedIn } from './shell-types'
import { WebFrame } from './web-frame'

type Props = {
  place: ShellPlace
  preferences: Preferences
  nav: readonly NavItem[]
  person?: SignedIn
  /** The post the person works in, in words. */
  role?: string
  signInHref: string
  density: Density
  children: ReactNode
}

export const OfficeShell = ({ person, role, signInHref, ...frame }: Props) => {
  const t = useTranslations('shell.office')
  return (
    <WebFrame
      {...frame}
      face={t('name')}
      homeHref={`/${frame.place.code}/office`}
      account={<AccountCorner person={person} signInHref={signInHref} note={role && t('role', { role })} />}
    />
  )
}
