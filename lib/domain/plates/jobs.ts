import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { plateHolds } from '@/db/province/schema/plates'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { moveApplication } from '../applications/move-application'
import { provinceHandle } from '../platform'
import type { Jobs } from '../scheduling'
import { findPlace } from '../system-context'
import { fillSegment } from './fill-segment'
import { keepStock } from './keep-stock'
import { remindRegistration } from './remind-registration'
import { returnNumber } from './return-number'

type PlateJobs = { readonly [K in Extract<keyof Jobs, `plate.${string}`>]: (ctx: Context, payload: Jobs[K]) => Promise<void> }

const reservationOf = async (ctx: Context, holdId: string) => {
  const { read } = await provinceHandle(ctx.place.province)
  const [row] = await read
    .select({ applicationId: applications.id, revision: applications.revision, place: plateHolds.place })
    .from(plateHolds)
    .innerJoin(applications, eq(applications.id, plateHolds.applicationId))
    .where(and(eq(plateHolds.id, holdId), eq(plateHolds.state, 'confirmed')))
  return row ?? null
}

/** The transition carries the ban, the rest and the notice; a reservation that ended meanwhile, however late, is left alone. */
const lapse = async (ctx: Context, holdId: string): Promise<void> => {
  const reservation = await reservationOf(ctx, holdId)
  if (!reservation) return
  const { place: code, ...application } = reservation
  const place = (await findPlace(code)) ?? ctx.place
  const moved = await moveApplication({ ...ctx, place }, { ...application, transition: 'lapse' })
  if (moved.ok || !(await reservationOf(ctx, holdId))) return
  throw new Error((moved.problems[0] ?? problem('problem.unknown')).code)
}

/** Each may run twice without harm (D13). */
export const plateJobs: PlateJobs = {
  'plate.fill-segment': fillSegment,
  'plate.lapse-reservation': (ctx, { holdId }) => lapse(ctx, holdId),
  async 'plate.return-number'(ctx, payload) {
    await returnNumber(ctx, payload)
  },
  async 'plate.remind-registration'(ctx, { holdId }) {
    await remindRegistration(ctx, { holdId })
  },
  'plate.replenish': keepStock,
}
