import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CardWatch } from '@/components/devices/card-watch'
import { FourKeys } from '@/components/devices/four-keys'
import { TerminalWatch } from '@/components/devices/terminal-watch'
import { VisitClock } from '@/components/devices/visit-clock'
import { VoiceGuide } from '@/components/devices/voice-guide'
import { IdleWatch } from '@/components/kiosk/idle-watch'
import { WipeOnLeave } from '@/components/kiosk/wipe-on-leave'
import { KioskShell } from '@/components/shell/kiosk-shell'
import { SECOND } from '@/lib/kernel/clock'
import { requestPath } from '../../request-path'
import type { Kiosk } from './kiosk-page'
import { cutAt } from './cut-at'

type Props = {
  kiosk: Kiosk
  screen: 'attract' | 'identify' | 'services' | 'application' | 'other'
  back?: string
  /** A payment waits: nobody is asked whether they are still there (ux.md §5.2); the overall limit stands. */
  isPaused?: boolean
  children: ReactNode
}

const VisitGuards = async ({ kiosk: { ctx, visit, limits, root, bridge, terminal }, isPaused }: { kiosk: Kiosk; isPaused: boolean }) => {
  if (!visit) return null
  const t = await getTranslations('kiosk.visit')
  const goodbye = (why: string) => `${root}/goodbye?why=${why}`
  return (
    <>
      <IdleWatch seconds={limits.idle / SECOND} goodbye={goodbye('idle')} paused={isPaused} />
      <VisitClock seconds={(visit.expiresAt - ctx.machineNow) / SECOND} goodbye={goodbye('time-limit')} {...cutAt((mark) => t('left', { minutes: mark }))} />
      {visit.level === 'L2' && <CardWatch bridge={bridge} terminal={terminal.code} goodbye={goodbye('card-removed')} />}
    </>
  )
}

/** The frame of every kiosk page: shell, guards of the visit, pulse of the machine, the four keys. */
export const KioskFrame = async ({ kiosk, screen, back, isPaused = false, children }: Props) => {
  const { ctx, terminal, preferences, reach, voice, visit, root, locale } = kiosk
  const t = await getTranslations('kiosk.fault')
  const home = visit ? `${root}/services` : root
  return (
    <KioskShell
      place={{ code: ctx.place.code, name: locale === 'en' ? ctx.place.nameEn : ctx.place.nameZh }}
      terminal={terminal.code}
      preferences={preferences}
      reach={reach}
      voice={voice}
      path={await requestPath()}
      backHref={back ?? home}
      homeHref={home}
      staffAction={`${root}/call-staff`}
    >
      {children}
      <VisitGuards kiosk={kiosk} isPaused={isPaused} />
      <WipeOnLeave />
      <FourKeys back={back ?? home} />
      {voice && <VoiceGuide />}
      <TerminalWatch
        place={ctx.place.code}
        screen={screen}
        {...(screen === 'attract' && { printer: { url: `${kiosk.bridge}/printer`, terminal: terminal.code } })}
        hasVisit={visit !== null}
        goodbye={`${root}/goodbye?why=idle`}
        connect={`${root}/connect`}
        words={{ offlineTitle: t('offlineTitle'), offlineLead: t('offlineLead') }}
      />
    </KioskShell>
  )
}
