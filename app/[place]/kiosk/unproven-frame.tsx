import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { KioskShell } from '@/components/shell/kiosk-shell'
import type { Context } from '@/lib/kernel/context'
import { asLocale } from '@/lib/messages/as-locale'

/** The shell of a machine that has not proved itself: nothing of a visit, no pulse. */
export const UnprovenFrame = async ({ ctx, path, children }: { ctx: Context; path: string; children: ReactNode }) => {
  const locale = asLocale(await getLocale())
  const root = `/${ctx.place.code}/kiosk`
  return (
    <KioskShell
      place={{ code: ctx.place.code, name: locale === 'en' ? ctx.place.nameEn : ctx.place.nameZh }}
      preferences={{ locale, mode: 'kiosk', contrast: 'normal' }}
      reach="normal"
      voice={false}
      path={path}
      homeHref={root}
      staffAction={`${root}/call-staff`}
    >
      {children}
    </KioskShell>
  )
}
