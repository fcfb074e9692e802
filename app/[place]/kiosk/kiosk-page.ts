import { getLocale } from 'next-intl/server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Reach } from '@/components/kiosk/kiosk-bar'
import type { Preferences } from '@/components/shell/shell-types'
import { pageContext } from '@/lib/auth/contexts'
import { kioskCookies } from '@/lib/auth/kiosk-actor'
import { platform } from '@/lib/domain/platform'
import { ownTerminal, type OwnTerminal } from '@/lib/domain/terminals/own-terminal'
import { visitAt } from '@/lib/domain/visits/find-visit'
import { isWithinVisit } from '@/lib/domain/visits/item-level'
import { visitLimits, type VisitLimits } from '@/lib/domain/visits/visit-limits'
import type { Context } from '@/lib/kernel/context'
import type { Locale } from '@/lib/kernel/locale'
import { asLocale } from '@/lib/messages/as-locale'
import { findKioskItem } from './kiosk-items'

export type KioskLooks = { readonly preferences: Preferences; readonly reach: Reach; readonly voice: boolean }

export type Kiosk = KioskLooks & {
  readonly ctx: Context
  readonly locale: Locale
  readonly terminal: OwnTerminal
  readonly visit: { readonly level: 'L0' | 'L1' | 'L2'; readonly expiresAt: number } | null
  readonly limits: VisitLimits
  /** WebSocket address of the machine's own devices. */
  readonly bridge: string
  /** `/has/kiosk` */
  readonly root: string
}

/** How the screen is shown, from the cookies that `/api/preferences` writes; a machine without a visit has looks too. */
export const kioskLooks = async (): Promise<KioskLooks> => {
  const jar = await cookies()
  const { isElder } = await kioskCookies()
  return {
    preferences: { locale: asLocale(await getLocale()), mode: isElder ? 'kiosk-elder' : 'kiosk', contrast: jar.get('contrast')?.value === 'high' ? 'high' : 'normal' },
    reach: jar.get('reach')?.value === 'low' ? 'low' : 'normal',
    voice: jar.get('voice')?.value === 'on',
  }
}

/** What every page of a proven terminal starts from; a machine that has not proved itself does so first. */
export const kioskPage = async (place: string): Promise<Kiosk> => {
  const ctx = await pageContext('kiosk', place)
  const root = `/${place}/kiosk`
  const terminal = await ownTerminal(ctx)
  if (!terminal) redirect(`${root}/connect`)
  const { visit, isElder } = await kioskCookies()
  const looks = await kioskLooks()
  return {
    ctx,
    ...looks,
    locale: looks.preferences.locale,
    terminal,
    visit: await visitAt(ctx, visit, isElder),
    limits: visitLimits(ctx.place, ctx.today, isElder),
    bridge: platform().deviceBridge?.url ?? '',
    root,
  }
}

/** Pages of a visit; after its end nothing of them is left but the way to the beginning (E12). */
export const visitPage = async (place: string): Promise<Kiosk> => {
  const kiosk = await kioskPage(place)
  if (!kiosk.visit) redirect(kiosk.root)
  return kiosk
}

/** Pages of a person: card and face first, or what the item lets do (KSK-03). `next` names the item to come back to. */
export const personPage = async (place: string, next: string): Promise<Kiosk> => {
  const kiosk = await visitPage(place)
  const item = findKioskItem(next)
  if (kiosk.ctx.actor.kind !== 'visitor' || (item && !isWithinVisit(kiosk.ctx, item.code))) redirect(`${kiosk.root}/identify?next=${next}`)
  return kiosk
}
