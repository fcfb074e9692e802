import { and, eq, isNull } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobs } from '@/db/common/schema'
import { files } from '@/db/province/schema/production'
import type { CivilDate } from '@/lib/kernel/clock'
import { discloseApplication } from '../applications/disclose-application'
import { findApplication } from '../applications/find-application'
import { moveApplication } from '../applications/move-application'
import { saveAnswers } from '../applications/save-answers'
import { startApplication } from '../applications/start-application'
import { submitApplication } from '../applications/submit-application'
import { valueOf } from '../applications/application-test-world'
import { workIn } from '../jobs/work'
import { platform } from '../platform'
import { testWorld } from '../test-world'
import { addFile } from './add-file'
import { readFile } from './read-file'
import { samplePicture } from './sample-picture'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const db = async () => (await world.databases.province('32')).read
const staffOn = (role: 'reviewer' | 'window-clerk', day: CivilDate) => world.context({ actor: world.staff(role), channel: 'office', at: `${day} 10:00` })

const holder = async () => {
  const person = await world.person()
  const licenceId = await world.licence({ personId: person.id })
  const officeId = await world.office()
  const on = (day: CivilDate) => world.context({ actor: person.citizen(), at: `${day} 09:00` })
  const begin = async (service: string, day: CivilDate) => valueOf(await startApplication(on(day), { service, subjectId: licenceId })).applicationId
  return { officeId, on, begin }
}

type Holder = Awaited<ReturnType<typeof holder>>

const view = async (of: Holder, day: CivilDate, applicationId: string) => {
  const found = valueOf(await findApplication(of.on(day), { applicationId }))
  if (!found) throw new Error('not there')
  return found
}

const answered = async (of: Holder, day: CivilDate, applicationId: string, answers: Readonly<Record<string, Readonly<Record<string, string>>>>) => {
  for (const [step, given] of Object.entries(answers)) {
    const { revision } = await view(of, day, applicationId)
    valueOf(await saveAnswers(of.on(day), { applicationId, revision, step, answers: given }))
  }
}

const DAMAGED = ({ officeId }: Holder) => ({ damage: { damage: 'torn' }, delivery: { delivery: 'collect' }, collection: { collectAt: officeId } })

const MOVED = ({ officeId }: Holder) => ({ change: { change: 'address' }, 'new-address': { newAddress: '测试路9号' }, delivery: { delivery: 'collect' }, collection: { collectAt: officeId } })

/** A damaged licence exchanged on this day with a photo sent in for it: it is approved and paid for, the card bears the photo. */
const exchanged = async (of: Holder, day: CivilDate) => {
  const applicationId = await of.begin('B11', day)
  const { fileId } = valueOf(await addFile(of.on(day), { applicationId, field: 'photo', bytes: await samplePicture('licence-photo') }))
  await answered(of, day, applicationId, { ...DAMAGED(of), photo: { photo: fileId } })
  const { revision } = await view(of, day, applicationId)
  valueOf(await submitApplication(of.on(day), { applicationId, revision }))
  valueOf(await moveApplication(staffOn('reviewer', day), { applicationId, transition: 'approve', revision: revision + 1 }))
  valueOf(await moveApplication(staffOn('window-clerk', day), { applicationId, transition: 'pay-at-window', revision: revision + 2 }))
  return { applicationId, fileId }
}

const rowOf = async (applicationId: string) => (await (await db()).select().from(files).where(and(eq(files.applicationId, applicationId), isNull(files.removedAt))))[0]

test('a photo the register took within six months is there before the first question; the officer sees it in the new case alone', async () => {
  const of = await holder()
  const first = await exchanged(of, '2026-05-20')
  const applicationId = await of.begin('B23', '2026-11-20')
  const begun = await view(of, '2026-11-20', applicationId)
  expect(begun.facts.photo).toMatch(/^fil_/)
  expect(begun.facts.photo).not.toBe(first.fileId)
  await answered(of, '2026-11-20', applicationId, MOVED(of))
  const { next, path, revision, facts } = await view(of, '2026-11-20', applicationId)
  expect([next, path.at(-1)]).toEqual(['check', 'photo'])
  valueOf(await submitApplication(of.on('2026-11-20'), { applicationId, revision }))

  const reviewer = staffOn('reviewer', '2026-11-20')
  valueOf(await discloseApplication(reviewer, { applicationId, purpose: '审核申请材料' }))
  expect(valueOf(await readFile(reviewer, { fileId: facts.photo ?? '' }))?.mime).toBe('image/jpeg')
  expect(valueOf(await readFile(reviewer, { fileId: first.fileId }))).toBeNull()
})

test('an older one, and one of an application that came to nothing, is asked for anew', async () => {
  const of = await holder()
  await exchanged(of, '2026-05-20')
  const applicationId = await of.begin('B23', '2026-11-21')
  expect((await view(of, '2026-11-21', applicationId)).facts).toEqual({})

  const other = await holder()
  const dropped = await other.begin('B11', '2026-11-18')
  valueOf(await addFile(other.on('2026-11-18'), { applicationId: dropped, field: 'photo', bytes: await samplePicture('licence-photo') }))
  valueOf(await moveApplication(other.on('2026-11-18'), { applicationId: dropped, transition: 'withdraw', revision: (await view(other, '2026-11-18', dropped)).revision }))
  expect((await view(other, '2026-11-19', await other.begin('B11', '2026-11-19'))).facts).toEqual({})
})

test('another photo may be sent in its place; the bytes stay as long as one application shows them', async () => {
  const of = await holder()
  const first = await exchanged(of, '2026-11-18')
  const kept = (await rowOf(first.applicationId))?.storedAs ?? ''
  const applicationId = await of.begin('B23', '2026-11-20')
  expect((await rowOf(applicationId))?.storedAs).toBe(kept)

  const another = await sharp(await samplePicture('licence-photo')).flop().modulate({ brightness: 0.98 }).jpeg().toBuffer()
  const { fileId } = valueOf(await addFile(of.on('2026-11-20'), { applicationId, field: 'photo', bytes: another }))
  expect((await view(of, '2026-11-20', applicationId)).facts.photo).toBeUndefined()
  const due = (await (await db()).select().from(jobs)).filter(({ kind, payload }) => kind === 'file.unlink' && payload.includes(kept))
  expect(due).toHaveLength(1)
  for (const job of due) await workIn('32')({ ...job, payload: JSON.parse(job.payload) })
  expect((await platform().ports.files.list()).map(({ name }) => name)).toContain(kept)
  expect(valueOf(await readFile(of.on('2026-11-20'), { fileId: first.fileId }))?.mime).toBe('image/jpeg')
  await answered(of, '2026-11-20', applicationId, { ...MOVED(of), photo: { photo: fileId } })
  expect((await view(of, '2026-11-20', applicationId)).next).toBe('check')
})
