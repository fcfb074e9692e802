import { and, gt, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { terminals, terminalSessions, visits } from '@/db/province/schema/terminals'
import type { Db } from '@/db/handle'
import type { Actor, Terminal } from '@/lib/kernel/actor'
import { civilDate, type Instant } from '@/lib/kernel/clock'
import type { PlaceInfo } from '@/lib/kernel/context'
import { provinceHandle } from '../platform'
import { businessNow } from '../system-context'
import { bearerId } from '../visits/bearer'
import { isVisitAlive, visitLimits } from '../visits/visit-limits'

export type KioskCookies = { readonly terminal: string | undefined; readonly visit: string | undefined; readonly isElder: boolean }

const ANONYMOUS: Actor = { kind: 'anonymous' }

const findTerminal = async (db: Db, place: PlaceInfo, token: string, machineNow: Instant): Promise<Terminal | null> => {
  const [row] = await db
    .select({ sessionId: terminalSessions.id, terminalId: terminals.id, state: terminals.state })
    .from(terminalSessions)
    .innerJoin(terminals, eq(terminals.id, terminalSessions.terminalId))
    .where(
      and(
        eq(terminalSessions.id, bearerId('tse', token)),
        eq(terminals.place, place.code),
        isNull(terminalSessions.endedAt),
        gt(terminalSessions.expiresAt, machineNow),
      ),
    )
  if (!row || (row.state !== 'in-service' && row.state !== 'maintenance')) return null
  return { kind: 'terminal', terminalId: row.terminalId, place: place.code, province: place.province, sessionId: row.sessionId }
}

/** The terminal a cookie proves, whoever stands before it; null for a revoked one and for one of another place. */
export const loadTerminal = async (place: PlaceInfo, token: string | undefined, machineNow: Instant): Promise<Terminal | null> =>
  token ? findTerminal((await provinceHandle(place.province)).read, place, token, machineNow) : null

/**
 * Rows decide on every request (A7): the person of a live visit at this very terminal, else the terminal, else nobody.
 * Anything wrong with the visit leaves the terminal; anything wrong with the terminal leaves nobody.
 */
export const loadKioskActor = async (place: PlaceInfo, cookies: KioskCookies, machineNow: Instant): Promise<Actor> => {
  const terminal = await loadTerminal(place, cookies.terminal, machineNow)
  if (!terminal) return ANONYMOUS
  if (!cookies.visit) return terminal
  const { read } = await provinceHandle(place.province)
  const [visit] = await read
    .select()
    .from(visits)
    .where(and(eq(visits.id, bearerId('vis', cookies.visit)), eq(visits.terminalId, terminal.terminalId)))
  const limits = visitLimits(place, civilDate(businessNow(place.province)), cookies.isElder)
  if (!visit?.personId || visit.level === 'L0' || !isVisitAlive(visit, limits, machineNow)) return terminal
  const { terminalId, province } = terminal
  return { kind: 'visitor', visitId: visit.id, terminalId, place: place.code, province, personId: visit.personId, level: visit.level }
}
