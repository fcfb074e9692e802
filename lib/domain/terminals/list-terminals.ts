import { and, asc, gt } from 'drizzle-orm'
import { z } from 'zod'
import { settings } from '@/db/common/schema'
import { eq, inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { identityFailures, terminals } from '@/db/province/schema/terminals'
import { DAY } from '@/lib/kernel/clock'
import { query } from '../query'
import { alarmsIn, type Failure } from '../visits/identity-limits'
import { CALL_STANDS, callSetting } from './call-staff'
import { isOffline } from './heartbeat'

export type TerminalView = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly location: string
  readonly state: 'awaiting-enrolment' | 'in-service' | 'maintenance' | 'revoked'
  readonly isOffline: boolean
  readonly seenAt: number | null
  readonly screen: string | null
  readonly paper: string | null
  readonly message: string | null
  /** Machine instant at which somebody there called for staff, while it stands. */
  readonly calledAt: number | null
  /** Machine instants of the last day at which three persons had failed within minutes (KSK-08). */
  readonly alarms: readonly number[]
}

const ALARMS_SHOWN = DAY

const callsOf = async (db: Db, ids: readonly string[], machineNow: number): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.select().from(settings).where(inArray(settings.name, ids.map(callSetting)))
  return new Map(rows.map(({ name, value }) => [name, Number(value)] as const).filter(([, at]) => machineNow - at < CALL_STANDS))
}

/** The device board of a place: machines and their troubles, nothing of the people before them. */
export const listTerminals = query({
  name: 'terminal.list',
  action: 'terminal.read',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx }): Promise<TerminalView[]> {
    const rows = await db.select().from(terminals).where(eq(terminals.place, ctx.place.code)).orderBy(asc(terminals.code))
    const failures = await db
      .select({ terminalId: identityFailures.terminalId, documentKey: identityFailures.documentKey, at: identityFailures.at })
      .from(identityFailures)
      .innerJoin(terminals, eq(terminals.id, identityFailures.terminalId))
      .where(and(eq(terminals.place, ctx.place.code), gt(identityFailures.at, ctx.machineNow - ALARMS_SHOWN)))
      .orderBy(asc(identityFailures.at))
    const failuresOf = (id: string): Failure[] => failures.filter(({ terminalId }) => terminalId === id)
    const calls = await callsOf(db, rows.map(({ id }) => id), ctx.machineNow)
    return rows.map(({ id, code, name, location, state, seenAt, screen, paper, message }) => ({
      id, code, name, location, state, seenAt, screen, paper, message,
      isOffline: isOffline(seenAt, ctx.machineNow),
      calledAt: calls.get(callSetting(id)) ?? null,
      alarms: alarmsIn(failuresOf(id)),
    }))
  },
})
