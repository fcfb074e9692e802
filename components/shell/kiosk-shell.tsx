import type { ReactNode } from 'react'
import { KioskBar, type Reach } from '../kiosk/kiosk-bar'
import type { Preferences } from './shell-types'

type Props = {
  preferences: Preferences
  reach: Reach
  voice: boolean
  path: string
  backHref?: string
  homeHref: string
  /** Where a call for staff is posted; sends a person, not a phone number. */
  staffAction: string
  /** A KioskExplain and a KioskControls, or a form of class `contents` around them. */
  children: ReactNode
}

/** Upper part explains, controls stand in the lower 60 % or, 低位, the lower 35 %; nothing scrolls (ux.md §5.1). */
export const KioskShell = ({ preferences, reach, children, ...bar }: Props) => (
  <div
    data-mode={preferences.mode === 'kiosk-elder' || preferences.mode === 'elder' ? 'kiosk-elder' : 'kiosk'}
    data-contrast={preferences.contrast}
    data-reach={reach}
    className="flex h-dvh flex-col overflow-hidden bg-page text-body text-ink select-none"
  >
    <main id="main" className="flex min-h-0 grow flex-col">
      {children}
    </main>
    <KioskBar preferences={preferences} reach={reach} {...bar} />
  </div>
)
