import { z } from 'zod'
import { eq } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { personOf } from '@/lib/kernel/actor'
import { query } from '../query'
import { isFormerRecordOf } from '../violations/record-owner'
import { aboutOwnRow } from '../visits/item-level'
import { fleetRecords, type FleetRecord } from './fleet-records'

/** Open records of vehicles that were a body's when it happened and are no longer on its list. */
export const listFormerRecords = query({
  name: 'register.list-former-records',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => aboutOwnRow(ctx),
  async run({ db, ctx }): Promise<readonly FleetRecord[]> {
    const personId = personOf(ctx.actor, ctx.place.province) ?? ''
    const filed = await db.select().from(applications).where(eq(applications.applicantId, personId))
    return fleetRecords(db, ctx, { personId, filed }, isFormerRecordOf(personId))
  },
})
