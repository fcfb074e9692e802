import type { ReactNode } from 'react'
import { AccountCorner } from './account-corner'
import type { NavItem, Preferences, ShellPlace, SignedIn } from './shell-types'
import { WebFrame } from './web-frame'

type Props = {
  place: ShellPlace
  preferences: Preferences
  nav: readonly NavItem[]
  person?: SignedIn
  signInHref: string
  registerHref: string
  children: ReactNode
}

export const CitizenShell = ({ person, signInHref, registerHref, ...frame }: Props) => (
  <WebFrame
    {...frame}
    homeHref={`/${frame.place.code}`}
    account={<AccountCorner person={person} signInHref={signInHref} registerHref={registerHref} />}
  />
)
