import { and, eq, ne } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { jobs } from '@/db/common/schema'
import { files } from '@/db/province/schema/production'
import type { Service } from '@/lib/engine/define-service'
import { file } from '@/lib/engine/fields'
import { DAY } from '@/lib/kernel/clock'
import { platform } from '../platform'
import { asStaff, codesOf, lostLicence, answerLostLicence, valueOf } from '../applications/application-test-world'
import { discloseApplication } from '../applications/disclose-application'
import { findApplication } from '../applications/find-application'
import { applicationJobs } from '../applications/jobs'
import { moveApplication } from '../applications/move-application'
import { saveAnswers } from '../applications/save-answers'
import { submitApplication } from '../applications/submit-application'
import { workIn } from '../jobs/work'
import { testWorld } from '../test-world'
import { addFile, MOST_UPLOAD_BYTES } from './add-file'
import { listFiles } from './list-files'
import { readFile } from './read-file'
import { removeFile } from './remove-file'
import { pictureBomb } from './test-picture-bomb'

/** Every service of these tests also asks for pictures, last. */
vi.mock('@/lib/services/registry', async (importActual) => {
  const actual = await importActual<typeof import('@/lib/services/registry')>()
  const asking = (service: Service | null): Service | null =>
    service && {
      ...service,
      fields: { ...service.fields, proof: file({ what: 'paper', max: 2 }), page: file({ what: 'paper' }) },
      steps: [...service.steps, { id: 'proof', fields: ['proof'] }],
    }
  return { ...actual, findService: (name: string, version?: number) => asking(actual.findService(name, version)) }
})

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const picture = (colour: string) => sharp({ create: { width: 60, height: 80, channels: 3, background: colour } }).jpeg().toBuffer()
const db = async () => (await world.databases.province('32')).read
/** But for the licence photo that was answered before. */
const rowsOf = async (applicationId: string) => (await db()).select().from(files).where(and(eq(files.applicationId, applicationId), ne(files.field, 'photo')))
const stored = async () => (await platform().ports.files.list()).map(({ name }) => name)

/** An application that is answered up to its pictures. */
const asked = async () => {
  const begun = await lostLicence(world)
  const { applicationId } = valueOf(await begun.start())
  const revision = await answerLostLicence(begun.ctx, applicationId, begun.officeId)
  const add = async (bytes: Buffer, field = 'proof') => addFile(begun.ctx, { applicationId, field, bytes })
  return { ...begun, applicationId, revision, add }
}

test('[D3] a picture is sealed under a random name, seen by the person alone, and by the officer once the case is open to them', async () => {
  const { ctx, applicationId, revision, add, person } = await asked()
  const { fileId } = valueOf(await add(await picture('red')))
  const [row] = await rowsOf(applicationId)
  expect(row).toMatchObject({ id: fileId, mime: 'image/jpeg', width: 60, height: 80, ownerId: person.id })
  expect(row?.storedAs).toMatch(/^[0-9a-f]{32}$/)
  const sealed = await platform().ports.files.get(row?.storedAs ?? '')
  expect(sealed?.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
  expect(valueOf(await readFile(ctx, { fileId }))?.bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))

  const stranger = await world.person()
  const reviewer = asStaff(world, world.staff('reviewer'))
  for (const other of [world.context({ actor: stranger.citizen() }), reviewer]) {
    expect(valueOf(await readFile(other, { fileId }))).toBeNull()
    expect(valueOf(await listFiles(other, { applicationId }))).toEqual([])
  }
  expect(await readFile(world.context(), { fileId })).toMatchObject({ ok: false })

  const { revision: answered } = valueOf(await saveAnswers(ctx, { applicationId, revision, step: 'proof', answers: { proof: fileId } }))
  valueOf(await submitApplication(ctx, { applicationId, revision: answered }))
  expect(valueOf(await readFile(reviewer, { fileId }))).toBeNull()
  valueOf(await discloseApplication(reviewer, { applicationId, purpose: '审核申请材料' }))
  expect(valueOf(await readFile(reviewer, { fileId }))?.mime).toBe('image/jpeg')
  expect(codesOf(await add(await picture('green')))).toEqual(['not-found'])
  expect(codesOf(await removeFile(ctx, { fileId }))).toEqual(['transition.not-now'])
})

test('[D3] strangers, unknown fields, what is too large and what is one too many are refused and leave nothing behind', async () => {
  const { ctx, applicationId, add } = await asked()
  const before = await stored()
  const stranger = await world.person()
  const bytes = await picture('blue')
  expect(codesOf(await addFile(world.context({ actor: stranger.citizen() }), { applicationId, field: 'proof', bytes }))).toEqual(['not-found'])
  expect(codesOf(await addFile(world.context(), { applicationId, field: 'proof', bytes }))).toEqual(['not-found'])
  for (const field of ['reason', 'toString', '__proto__', 'none']) expect(codesOf(await add(bytes, field))).toEqual(['not-found'])
  expect(codesOf(await add(Buffer.alloc(MOST_UPLOAD_BYTES + 1)))).toEqual(['file.too-large'])
  expect(codesOf(await add(Buffer.from('PK\u0003\u0004 no picture')))).toEqual(['file.not-a-picture'])
  expect(codesOf(await add(pictureBomb(20_000, 20_000)))).toEqual(['file.too-many-pixels'])
  for (const bytes of [pictureBomb(20_000, 20_000), Buffer.from('PK\u0003\u0004 no photo')]) expect((await add(bytes, 'photo')).ok).toBe(false)
  expect(await stored()).toEqual(before)

  valueOf(await add(await picture('red')))
  const second = valueOf(await add(await picture('green')))
  expect(codesOf(await add(await picture('blue')))).toEqual(['file.too-many'])
  expect(valueOf(await add(await picture('green')))).toEqual(second)
  expect(await stored()).toHaveLength(before.length + 2)
  expect(valueOf(await listFiles(ctx, { applicationId })).filter(({ field }) => field === 'proof')).toHaveLength(2)
})

test('[H2] two taps at once and two pictures for the last place never make one too many', async () => {
  const { applicationId, add } = await asked()
  const [red, green, blue] = await Promise.all(['red', 'green', 'blue'].map(picture))
  await Promise.all([red, red, green, blue].map((bytes) => add(bytes ?? Buffer.alloc(0))))
  const standing = (await rowsOf(applicationId)).filter(({ removedAt }) => removedAt === null)
  expect(standing).toHaveLength(2)
  expect(new Set(standing.map(({ sha256 }) => sha256)).size).toBe(2)
})

test('where one is asked for another replaces it; a job takes the bytes away, and the answer has to be given again', async () => {
  const { ctx, applicationId, revision, add } = await asked()
  const first = valueOf(await add(await picture('red'), 'page'))
  const second = valueOf(await add(await picture('green'), 'page'))
  expect(second.fileId).not.toBe(first.fileId)
  const gone = (await rowsOf(applicationId)).find(({ id }) => id === first.fileId)
  expect(valueOf(await readFile(ctx, { fileId: first.fileId }))).toBeNull()
  expect(await stored()).toContain(gone?.storedAs)
  const due = (await (await db()).select().from(jobs)).filter(({ kind, payload }) => kind === 'file.unlink' && payload.includes(gone?.storedAs ?? '-'))
  expect(due).toHaveLength(1)
  for (const job of due) await workIn('32')({ ...job, payload: JSON.parse(job.payload) })
  expect(await stored()).not.toContain(gone?.storedAs)

  const { fileId } = valueOf(await add(await picture('red')))
  const saved = valueOf(await saveAnswers(ctx, { applicationId, revision, step: 'proof', answers: { proof: fileId } }))
  expect(saved.next).toBe('check')
  valueOf(await removeFile(ctx, { fileId }))
  expect(valueOf(await findApplication(ctx, { applicationId }))?.next).toBe('proof')
  expect(codesOf(await submitApplication(ctx, { applicationId, revision: saved.revision }))).toEqual(['file.missing'])
})

test('what is withdrawn or runs out as a draft keeps no picture, what was refused does', async () => {
  const standing = async (applicationId: string) => (await rowsOf(applicationId)).filter(({ removedAt }) => removedAt === null).length
  const handedIn = async () => {
    const begun = await asked()
    const { fileId } = valueOf(await begun.add(await picture('red')))
    const { revision } = valueOf(await saveAnswers(begun.ctx, { applicationId: begun.applicationId, revision: begun.revision, step: 'proof', answers: { proof: fileId } }))
    valueOf(await submitApplication(begun.ctx, { applicationId: begun.applicationId, revision }))
    return { ...begun, revision: revision + 1 }
  }
  const withdrawn = await handedIn()
  const [row] = await rowsOf(withdrawn.applicationId)
  valueOf(await moveApplication(withdrawn.ctx, { applicationId: withdrawn.applicationId, transition: 'withdraw', revision: withdrawn.revision }))
  expect(await standing(withdrawn.applicationId)).toBe(0)
  const due = (await (await db()).select().from(jobs)).filter(({ kind, payload }) => kind === 'file.unlink' && payload.includes(row?.storedAs ?? '-'))
  for (const job of due) await workIn('32')({ ...job, payload: JSON.parse(job.payload) })
  expect(await stored()).not.toContain(row?.storedAs)

  const draft = await asked()
  valueOf(await draft.add(await picture('red')))
  const system = world.context({ actor: { kind: 'system', name: 'test' }, channel: 'system' })
  await applicationJobs['draft.expire']({ ...system, machineNow: system.machineNow + 31 * DAY }, { applicationId: draft.applicationId })
  expect(await standing(draft.applicationId)).toBe(0)

  const refused = await handedIn()
  const reviewer = asStaff(world, world.staff('reviewer'))
  valueOf(await moveApplication(reviewer, { applicationId: refused.applicationId, transition: 'reject', revision: refused.revision, decision: { rejectionReason: '测试理由' } }))
  expect(await standing(refused.applicationId)).toBe(1)
})

test('an answer names only pictures of this application and field, each once (B4)', async () => {
  const [mine, other] = [await asked(), await asked()]
  const { fileId } = valueOf(await other.add(await picture('red')))
  const page = valueOf(await mine.add(await picture('red'), 'page'))
  const own = valueOf(await mine.add(await picture('red')))
  const answer = (proof: string) => saveAnswers(mine.ctx, { applicationId: mine.applicationId, revision: mine.revision, step: 'proof', answers: { proof } })
  for (const proof of [fileId, page.fileId, `${own.fileId} ${own.fileId}`, `${own.fileId} ${fileId}`, '../../etc/passwd'])
    expect(codesOf(await answer(proof))).toEqual(['file.unknown'])
  expect(codesOf(await answer(''))).toEqual(['file.missing'])
  expect((await answer(own.fileId)).ok).toBe(true)
})

test('[D3] a name of a stored file is never a path', async () => {
  for (const name of ['..', '../x', 'a/b', 'A'.repeat(32), '']) await expect(platform().ports.files.get(name)).rejects.toThrow('not a name')
})
