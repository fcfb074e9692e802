import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { directory } from '@/db/national/schema/accounts'
import { applicationEvents, applications } from '@/db/province/schema/applications'
import { people } from '@/db/province/schema/people'
import { files } from '@/db/province/schema/production'
import { licenceDocuments, licences } from '@/db/province/schema/register'
import { applicationOf, sealFacts } from '@/lib/domain/applications/application'
import { asStaff, submitted } from '@/lib/domain/applications/application-test-world'
import { carryOut } from '@/lib/domain/applications/carry-out'
import { testCitizenNumber } from '@/lib/domain/test-world'
import type { Actor } from '@/lib/kernel/actor'
import { machineNow } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { lookup, seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import type { World } from '../log-in'

/** An approved application that waits to be paid. */
export type Waiting = { readonly applicationId: string; readonly revision: number; readonly ctx: () => Context }

/** Of one transaction: long enough to be cheap, short enough to be held. */
const BATCH = 500
const PROVINCE = '32'
/** Far from the numbers the world gives its own people. */
const FIRST_PERSON = 100_000

type Rows = {
  readonly person: typeof people.$inferSelect
  readonly licence: typeof licences.$inferSelect
  readonly photo: typeof files.$inferSelect
  readonly application: typeof applications.$inferSelect
  readonly events: readonly (typeof applicationEvents.$inferSelect)[]
}

/** One application for a new licence by the verbs, handed in: what the others are like. */
const patternOf = async (world: World): Promise<Rows> => {
  const { person: { id: personId }, licenceId, applicationId } = await submitted(world)
  const { read } = await world.databases.province(PROVINCE)
  const [person] = await read.select().from(people).where(eq(people.id, personId))
  const [licence] = await read.select().from(licences).where(eq(licences.id, licenceId))
  const [photo] = await read.select().from(files).where(eq(files.applicationId, applicationId))
  const [application] = await read.select().from(applications).where(eq(applications.id, applicationId))
  const events = await read.select().from(applicationEvents).where(eq(applicationEvents.applicationId, applicationId))
  if (!person || !licence || !photo || !application) throw new Error('the pattern does not stand')
  return { person, licence, photo, application, events }
}

/** The same for another person with another licence: rows with ids, numbers and seals of their own, and the same picture. */
const writeLike = async (tx: Tx, { keys }: World, pattern: Rows, nth: number) => {
  const at = machineNow()
  const [personId, licenceId, applicationId, fileId] = [newId('per', at), newId('lic', at), newId('app', at), newId('fil', at)]
  const number = testCitizenNumber(FIRST_PERSON + nth)
  const phone = `138${String(10_000_000 + nth)}`
  const personKey = lookup(keys, 'national.accounts.person', `A:${number}`)
  await tx.insert(people).values({
    ...pattern.person, id: personId, personKey, nameSealed: seal(keys, 'people.name', personId, `喆测试${nth}`),
    documentSealed: seal(keys, 'people.document', personId, number), documentKey: lookup(keys, `province-${PROVINCE}.people.document`, `A:${number}`),
    phoneSealed: seal(keys, 'people.phone', personId, phone), phoneKey: lookup(keys, `province-${PROVINCE}.people.phone`, phone),
  })
  const fileNumber = `3208${String(10_000_000 + nth)}`
  await tx.insert(licences).values({ ...pattern.licence, id: licenceId, personId, fileNumber, fileTail: fileNumber.slice(-6) })
  await tx.insert(licenceDocuments).values({ id: newId('doc', at), licenceId, serial: 1, issuedOn: '2022-05-20' })
  const { facts } = applicationOf(keys, pattern.application)
  const [row] = await tx.insert(applications).values({
    ...pattern.application, id: applicationId, number: `HAS-BENCH-${nth}`, applicantId: personId, subjectId: licenceId, enteredBy: `acc-${personId}`,
    factsSealed: sealFacts(keys, 'applications.facts', applicationId, { ...facts, photo: fileId }),
  }).returning()
  if (!row) throw new Error('an application was not written')
  for (const event of pattern.events) await tx.insert(applicationEvents).values({ ...event, id: newId('evt', at), applicationId, actorId: `acc-${personId}` })
  await tx.insert(files).values({ ...pattern.photo, id: fileId, applicationId, ownerId: personId })
  return { row, personId, personKey }
}

type Written = Awaited<ReturnType<typeof writeLike>>

/** The platform's own approval, of many in one transaction. */
const approve = async (tx: Tx, world: World, office: Context, row: Rows['application']): Promise<Rows['application']> => {
  const moved = await carryOut(tx, office, applicationOf(world.keys, row), { transition: 'approve', revision: row.revision })
  if ('problems' in moved) throw new Error(`not approved: ${moved.problems.map(({ code }) => code).join(', ')}`)
  return moved.row
}

const writeBatch = async (world: World, office: Context, pattern: Rows, numbers: readonly number[]): Promise<readonly Written[]> => {
  const written = await (await world.databases.province(PROVINCE)).write(async (tx) => {
    const all: Written[] = []
    for (const nth of numbers) {
      const one = await writeLike(tx, world, pattern, nth)
      all.push({ ...one, row: await approve(tx, world, office, one.row) })
    }
    return all
  })
  await world.databases.national.write(async (tx) => {
    for (const { personKey, personId } of written) await tx.insert(directory).values({ personKey, province: PROVINCE, personId, addedAt: machineNow() })
  })
  return written
}

const waitingOf = (world: World, { id: applicationId, revision, applicantId }: Rows['application']): Waiting => {
  const actor = (): Actor => ({ kind: 'citizen', accountId: `acc-${applicantId}`, sessionId: 'ses', level: 'L2', people: { [PROVINCE]: applicantId }, freshAt: machineNow() })
  return { applicationId, revision, ctx: () => world.context({ actor: actor() }) }
}

export const prepareWaiting = async (world: World, count: number): Promise<Waiting[]> => {
  const pattern = await patternOf(world)
  const office = asStaff(world, world.staff('reviewer'))
  const rows: Rows['application'][] = []
  for (let from = 1; from < count; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - from) }, (_, n) => from + n)
    rows.push(...(await writeBatch(world, office, pattern, numbers)).map(({ row }) => row))
  }
  // The pattern is one of them, approved when nothing is made like it any more.
  rows.push(await (await world.databases.province(PROVINCE)).write(async (tx) => {
    await tx.insert(licenceDocuments).values({ id: newId('doc', machineNow()), licenceId: pattern.licence.id, serial: 1, issuedOn: '2022-05-20' })
    return approve(tx, world, office, pattern.application)
  }))
  return rows.map((row) => waitingOf(world, row))
}
