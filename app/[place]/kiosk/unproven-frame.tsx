import type { ReactNode } from 'react'
import { VoiceGuide } from '@/components/devices/voice-guide'
import { KioskShell } from '@/components/shell/kiosk-shell'
import type { Context } from '@/lib/kernel/context'
import { kioskLooks } from './kiosk-page'

/** The shell of a machine that has not proved itself: nothing of a visit, no pulse. */
export const UnprovenFrame = async ({ ctx, path, children }: { ctx: Context; path: string; children: ReactNode }) => {
  const looks = await kioskLooks()
  const root = `/${ctx.place.code}/kiosk`
  return (
    <KioskShell
      place={{ code: ctx.place.code, name: looks.preferences.locale === 'en' ? ctx.place.nameEn : ctx.place.nameZh }}
      {...looks}
      path={path}
      homeHref={root}
      staffAction={`${root}/call-staff`}
    >
      {children}
      {looks.voice && <VoiceGuide />}
    </KioskShell>
  )
}
