import type { Locale } from '@/lib/kernel/locale'

export type DisplayMode = 'standard' | 'elder' | 'kiosk' | 'kiosk-elder'
export type Contrast = 'normal' | 'high'
export type Density = 'standard' | 'dense'

/** What the cookies say about how this person reads; written by `/api/preferences`. */
export type Preferences = { readonly locale: Locale; readonly mode: DisplayMode; readonly contrast: Contrast }

export type ShellPlace = { readonly code: string; readonly name: string }

export type NavItem = {
  readonly href: string
  readonly label: string
  /** Current on its own page only, not below it. */
  readonly exact?: boolean
  readonly count?: number
}

export type SignedIn = {
  readonly name: string
  /** Instead of a name, what will be replaced by it in a page made for many. */
  readonly isHole?: boolean
  readonly href: string
  readonly signOut: (data: FormData) => Promise<void>
}
