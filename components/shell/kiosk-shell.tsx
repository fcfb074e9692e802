import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { KioskBar, type Reach } from '../kiosk/kiosk-bar'
import { BrandMark } from './brand-mark'
import type { Preferences, ShellPlace } from './shell-types'

type Props = {
  place: ShellPlace
  /** The terminal's number: every fault is reported with it. */
  terminal?: string
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
export const KioskShell = ({ place, terminal, preferences, reach, children, ...bar }: Props) => {
  const t = useTranslations('shell')
  const elder = preferences.mode === 'kiosk-elder' || preferences.mode === 'elder'
  return (
    <div
      data-mode={elder ? 'kiosk-elder' : 'kiosk'}
      data-contrast={preferences.contrast}
      data-reach={reach}
      className="flex h-dvh flex-col overflow-hidden bg-page text-body text-ink select-none"
    >
      <header className="flex h-[6dvh] shrink-0 items-center gap-5 bg-brand px-12 text-on-brand portrait:h-[5dvh]">
        <BrandMark className="h-[3.4dvh]" />
        <p className="grow text-body leading-tight font-bold elder:text-small">
          {t('platform')} · {place.name}
        </p>
        {terminal && <span className="text-small whole">{terminal}</span>}
      </header>
      <main id="main" className="flex min-h-0 grow flex-col">
        {children}
      </main>
      <KioskBar preferences={preferences} reach={reach} {...bar} />
    </div>
  )
}
