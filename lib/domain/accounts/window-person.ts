import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import { licences, vehicles } from '@/db/province/schema/register'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { belongsToWindow, type Locality } from '@/lib/policy/identity-levels'
import type { Db } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { command, done, refuse } from '../command'
import { enqueue } from '../outbox/enqueue'
import { hasOpenFormerRecord } from '../violations/record-owner'
import { documentKeyOf, everyPersonKeyOf, peoplePhoneKeyOf, personKeyOf } from '../people-keys'

const identity = z.strictObject({ documentType: z.string(), documentSubtype: z.string().nullish(), country: z.string().nullish(), number: z.string() })

const localityOf = async (db: Db, ctx: Context, personId: string, residesHere: boolean, residencePermitHere: boolean): Promise<Locality> => {
  const { code } = ctx.place
  const [vehicle] = await db.select({ id: vehicles.id }).from(vehicles).where(and(eq(vehicles.ownerId, personId), eq(vehicles.place, code))).limit(1)
  const [licence] = await db.select({ id: licences.id }).from(licences).where(and(eq(licences.personId, personId), eq(licences.place, code))).limit(1)
  return { residesHere, vehicleHere: vehicle !== undefined, licenceHere: licence !== undefined, residencePermitHere, formerRecordHere: await hasOpenFormerRecord(db, personId) }
}

/**
 * REG-08 over the province's register; somebody new to it, living here for long, gets a record, and the country's
 * directory hears of it (D4). The first of two steps: the account is the second, in the national database.
 */
export const admitAtWindow = command({
  name: 'account.admit-at-window',
  action: 'account.register-at-window',
  level: 'province',
  input: z.strictObject({ identity, name: z.string(), phone: z.string(), residencePermit: z.boolean() }),
  load: async ({ tx, ctx, input }) => ({
    person: (await tx.select().from(people).where(and(inArray(people.personKey, everyPersonKeyOf(ctx.keys, input.identity)), eq(people.kind, 'individual'))))[0] ?? null,
  }),
  about: ({ person }, { ctx }) => ({ province: ctx.place.province, place: ctx.place.code, ...(person && { personId: person.id }) }),
  async run({ tx, ctx, input, subject: { person } }) {
    const locality = await localityOf(tx, ctx, person?.id ?? '', person?.localResident ?? false, input.residencePermit)
    const stranger = belongsToWindow(locality)
    if (stranger) return refuse(stranger)
    if (person) return done({ personId: person.id }, { subject: person.id })

    const { documentType, documentSubtype = null, number } = input.identity
    const id = newId('per', ctx.machineNow)
    const personKey = personKeyOf(ctx.keys, input.identity)
    const { province } = ctx.place
    const made = await tx
      .insert(people)
      .values({
        id, kind: 'individual', personKey, documentType, documentSubtype,
        nameSealed: seal(ctx.keys, 'people.name', id, input.name),
        documentSealed: seal(ctx.keys, 'people.document', id, number),
        documentKey: documentKeyOf(ctx.keys, province, documentType, number),
        phoneSealed: seal(ctx.keys, 'people.phone', id, input.phone),
        phoneKey: peoplePhoneKeyOf(ctx.keys, province, input.phone),
        localResident: false,
        updatedAt: ctx.machineNow,
      })
      .onConflictDoNothing()
      .returning({ id: people.id })
    if (!made.length) return refuse(problem('person.changed-meanwhile'))
    await enqueue(tx, ctx, { topic: 'directory.add', key: `directory:${province}:${id}`, payload: { personKey, province, personId: id } })
    return done({ personId: id }, { subject: id, detail: { made: true } })
  },
})
