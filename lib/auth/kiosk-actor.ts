import { cookies } from 'next/headers'
import { loadKioskActor, loadTerminal, type KioskCookies } from '../domain/terminals/load-kiosk-actor'
import type { Actor } from '../kernel/actor'
import { machineNow } from '../kernel/clock'
import type { PlaceInfo } from '../kernel/context'

export const TERMINAL_COOKIE = '__Host-terminal'
export const VISIT_COOKIE = '__Host-visit'

export const kioskCookies = async (): Promise<KioskCookies> => {
  const jar = await cookies()
  return {
    terminal: jar.get(TERMINAL_COOKIE)?.value,
    visit: jar.get(VISIT_COOKIE)?.value,
    isElder: ['elder', 'kiosk-elder'].includes(jar.get('mode')?.value ?? ''),
  }
}

/** Who acts at a kiosk: the person of the visit, else the terminal, else nobody. */
export const kioskActor = async (place: PlaceInfo): Promise<Actor> => loadKioskActor(place, await kioskCookies(), machineNow())

/** The terminal alone, for what the machine does: begin and end visits, read cards, report itself. */
export const terminalActor = async (place: PlaceInfo): Promise<Actor> =>
  (await loadTerminal(place, (await kioskCookies()).terminal, machineNow())) ?? { kind: 'anonymous' }
