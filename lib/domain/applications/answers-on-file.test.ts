import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { licences } from '@/db/province/schema/register'
import { seal } from '@/lib/kernel/crypto'
import { testWorld } from '../test-world'
import { asStaff, lostLicence, valueOf } from './application-test-world'
import { findApplication } from './find-application'
import { saveAnswers } from './save-answers'
import { startApplication } from './start-application'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

type Ctx = ReturnType<typeof world.context>

/** A holder whose address the register has. */
const known = async () => {
  const begun = await lostLicence(world)
  const contactAddressSealed = seal(world.keys, 'licences.contact-address', begun.licenceId, '测试路8号2幢')
  await (await world.databases.province('32')).write((tx) => tx.update(licences).set({ contactAddressSealed }).where(eq(licences.id, begun.licenceId)).returning({ id: licences.id }))
  return begun
}

const POSTED = { reason: { reason: 'lost' }, loss: { lostOn: '2026-11-18' }, delivery: { delivery: 'post' } } as const

const answered = async (ctx: Ctx, applicationId: string, answers: Readonly<Record<string, Readonly<Record<string, string>>>>) => {
  for (const [step, given] of Object.entries(answers)) {
    const { revision = 0 } = valueOf(await findApplication(ctx, { applicationId })) ?? {}
    valueOf(await saveAnswers(ctx, { applicationId, revision, step, answers: given }))
  }
  return valueOf(await findApplication(ctx, { applicationId }))
}

test('the address the register has stands in the question before it is asked, and may be changed (ux.md §1.4)', async () => {
  const { ctx, start } = await known()
  const { applicationId } = valueOf(await start())
  expect(await answered(ctx, applicationId, POSTED)).toMatchObject({ next: 'address', facts: { postTo: '测试路8号2幢' } })
  const changed = await answered(ctx, applicationId, { address: { postRegion: 'in-province', postTo: '测试路9号' } })
  expect(changed?.facts.postTo).toBe('测试路9号')
  // Where it is fetched it is nobody's business.
  expect((await answered(ctx, applicationId, { delivery: { delivery: 'collect' } }))?.facts.postTo).toBeUndefined()
})

test('a window is told the address and shown none; what it wrote itself it reads again, other officers do not (E4)', async () => {
  const { person, licenceId } = await known()
  const clerk = asStaff(world, world.staff('window-clerk'))
  const { applicationId } = valueOf(await startApplication(clerk, { service: 'B12', subjectId: licenceId, applicantId: person.id }))
  expect((await answered(clerk, applicationId, POSTED))?.facts.postTo).toBeUndefined()
  expect((await answered(clerk, applicationId, { address: { postRegion: 'in-province', postTo: '测试路9号' } }))?.facts.postTo).toBe('测试路9号')
  const other = asStaff(world, world.staff('window-clerk'))
  expect(valueOf(await findApplication(other, { applicationId }))?.facts.postTo).toBe('***')
})
