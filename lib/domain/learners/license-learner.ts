import { and, isNull, sql } from 'drizzle-orm'
import { settings } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { learners } from '@/db/province/schema/licence-papers'
import { licenceDocuments, licences } from '@/db/province/schema/register'
import { addYears } from '@/lib/kernel/clock'
import type { Context, PlaceInfo } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { classesPrinted, isLicenceClass, licenceClassesIn, type LicenceClass } from '@/lib/policy/licence/licence-classes'

type Learner = typeof learners.$inferSelect

/** First term (LIC-01). */
const FIRST_TERM_YEARS = 6

/** Four digits of the place and a count, above the numbers that were given before. */
const nextFileNumber = async (tx: Tx, { adcode }: PlaceInfo): Promise<string> => {
  const [counter] = await tx
    .insert(settings)
    .values({ name: `licence.file-number.${adcode}`, value: '70000001' })
    .onConflictDoUpdate({ target: settings.name, set: { value: sql`CAST(${settings.value} AS INTEGER) + 1` } })
    .returning({ value: settings.value })
  return `${adcode.slice(0, 4)}${String(counter?.value ?? '')}`
}

const firstTerm = ({ today }: Context) => ({ firstIssuedOn: today, validFrom: today, validTo: addYears(today, FIRST_TERM_YEARS), issuedOn: today })

const firstLicence = async (tx: Tx, ctx: Context, { personId }: Learner, licenceClass: LicenceClass, place: PlaceInfo): Promise<{ id: string; serial: number }> => {
  const id = newId('lic', ctx.machineNow)
  const fileNumber = await nextFileNumber(tx, place)
  await tx.insert(licences).values({ id, place: place.code, personId, fileNumber, fileTail: fileNumber.slice(-6), classes: licenceClass, ...firstTerm(ctx) })
  return { id, serial: 1 }
}

/** Somebody whose licence was withdrawn learns anew (EXM-25): the file goes on, the licence begins again. */
const anew = async (tx: Tx, ctx: Context, licence: typeof licences.$inferSelect, licenceClass: LicenceClass): Promise<{ id: string; serial: number }> => {
  const serial = licence.documentSerial + 1
  await tx.update(licences).set({ classes: licenceClass, status: 'A', documentSerial: serial, ...firstTerm(ctx), revision: sql`${licences.revision} + 1` }).where(eq(licences.id, licence.id))
  return { id: licence.id, serial }
}

const addedClass = async (tx: Tx, ctx: Context, licence: typeof licences.$inferSelect, licenceClass: LicenceClass): Promise<{ id: string; serial: number }> => {
  const classes = classesPrinted([...licenceClassesIn(licence.classes), licenceClass]).join('')
  const serial = licence.documentSerial + 1
  await tx.update(licences).set({ classes, documentSerial: serial, issuedOn: ctx.today, revision: sql`${licences.revision} + 1` }).where(eq(licences.id, licence.id))
  await tx.update(licenceDocuments).set({ voidedOn: ctx.today }).where(and(eq(licenceDocuments.licenceId, licence.id), isNull(licenceDocuments.voidedOn)))
  return { id: licence.id, serial }
}

/** By a first licence, by one that begins again, or added to the one held. */
const giveClass = (tx: Tx, ctx: Context, learner: Learner, licenceClass: LicenceClass, place: PlaceInfo, held: typeof licences.$inferSelect | undefined): Promise<{ id: string; serial: number }> => {
  if (!held) return firstLicence(tx, ctx, learner, licenceClass, place)
  return held.classes === '' ? anew(tx, ctx, held, licenceClass) : addedClass(tx, ctx, held, licenceClass)
}

/** Every subject is passed: the class enters the register, as a first licence or added to the one held. */
export const licenseLearner = async (tx: Tx, ctx: Context, learner: Learner, place: PlaceInfo): Promise<string | null> => {
  const { licenceClass, personId } = learner
  if (!isLicenceClass(licenceClass)) throw new Error('a learner of no class')
  const done = await tx.update(learners).set({ state: 'licensed' }).where(and(eq(learners.id, learner.id), eq(learners.state, 'admitted'))).returning({ id: learners.id })
  if (!done.length) return null
  const [held] = await tx.select().from(licences).where(eq(licences.personId, personId))
  const { id, serial } = await giveClass(tx, ctx, learner, licenceClass, place, held)
  await tx.insert(licenceDocuments).values({ id: newId('doc', ctx.machineNow), licenceId: id, serial, issuedOn: ctx.today })
  return id
}
