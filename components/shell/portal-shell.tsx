import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { who } from '../ui/registered-name'
import { AccountCorner } from './account-corner'
import type { Density, NavItem, Preferences, ShellPlace, SignedIn } from './shell-types'
import { WebFrame } from './web-frame'

type Props = {
  place: ShellPlace
  preferences: Preferences
  nav: readonly NavItem[]
  person?: SignedIn
  /** The body the person acts for; always in sight. */
  organisation?: string
  signInHref: string
  density: Density
  children: ReactNode
}

export const PortalShell = ({ person, organisation, signInHref, ...frame }: Props) => {
  const t = useTranslations('shell.portal')
  return (
    <WebFrame
      {...frame}
      face={t('name')}
      homeHref={`/${frame.place.code}/portal`}
      account={<AccountCorner person={person} signInHref={signInHref} note={organisation && t.rich('actingFor', { organisation, who })} />}
    />
  )
}
