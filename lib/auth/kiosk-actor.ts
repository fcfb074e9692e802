import { cookies } from 'next/headers'
import { loadKioskActor, loadTerminal, type KioskCookies } from '../domain/terminals/load-kiosk-actor'
import type { Actor } from '../kernel/actor'
import { machineNow } from '../kernel/clock'
import { faultOf, log } from '../kernel/log'
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

const NOBODY: Actor = { kind: 'anonymous' }

/** A row that cannot be read proves nobody (A14). */
const provenOr = async (load: () => Promise<Actor | null>): Promise<Actor> => {
  try {
    return (await load()) ?? NOBODY
  } catch (fault) {
    log.error({ fault: faultOf(fault) }, 'a terminal could not be read')
    return NOBODY
  }
}

/** Who acts at a kiosk: the person of the visit, else the terminal, else nobody. */
export const kioskActor = async (place: PlaceInfo): Promise<Actor> => {
  const cookies = await kioskCookies()
  return provenOr(() => loadKioskActor(place, cookies, machineNow()))
}

/** The terminal alone, for what the machine does: begin and end visits, read cards, report itself. */
export const terminalActor = async (place: PlaceInfo): Promise<Actor> => {
  const { terminal } = await kioskCookies()
  return provenOr(() => loadTerminal(place, terminal, machineNow()))
}
