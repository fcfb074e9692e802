import { afterAll, beforeAll, expect, test } from 'vitest'
import { learners } from '@/db/province/schema/licence-papers'
import { machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { valueOf } from '../applications/application-test-world'
import { findPaper } from '../papers/find-paper'
import { issuePaper } from '../papers/issue-paper'
import { testWorld } from '../test-world'
import { listOwnLearners } from './list-own-learners'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

let serial = 0

const admitted = async (validFrom = '2026-11-02', validTo = '2029-11-02') => {
  const person = await world.person()
  const id = newId('lrn', ++serial)
  const number = `3208002026${String(serial).padStart(7, '0')}`
  const system = world.context({ actor: { kind: 'system', name: 'test' }, channel: 'system', at: `${validFrom} 09:00` })
  await (await world.databases.province('32')).write(async (tx) => {
    await tx.insert(learners).values({ id, place: 'has', personId: person.id, organisationId: 'org', licenceClass: 'C1', state: 'admitted', certificateNumber: number, validFrom, validTo, filedAt: serial, acceptedAt: serial, testPlace: 'has' })
    return issuePaper(tx, system, { kind: 'learner-certificate', number, subjectId: id, validUntil: validTo })
  })
  return { person, number }
}

test('the certificate of one’s own, with its paper; to others it is not there (B21, B4)', async () => {
  const { person, number } = await admitted()
  const ctx = world.context({ actor: person.citizen(), at: '2026-11-20 09:00' })
  const [found] = valueOf(await listOwnLearners(ctx, {}))
  expect(found).toMatchObject({ licenceClass: 'C1', certificate: { number, validTo: '2029-11-02', isValid: true }, document: 'learner-certificate' })
  expect(valueOf(await findPaper(ctx, { paperId: found?.paperId ?? '' }))).toMatchObject({ kind: 'learner-certificate', number, facts: { licenceClass: 'C1' } })
  const stranger = world.context({ actor: (await world.person()).citizen(), at: '2026-11-20 09:00' })
  expect(valueOf(await listOwnLearners(stranger, {}))).toEqual([])
  expect(valueOf(await findPaper(stranger, { paperId: found?.paperId ?? '' }))).toBeNull()
})

test.each([['2029-11-02', true], ['2029-11-03', false]])('EXM-04: on %s it is good: %s', async (day, isValid) => {
  const { person } = await admitted()
  expect(valueOf(await listOwnLearners(world.context({ actor: person.citizen(), at: `${day} 09:00` }), {}))).toMatchObject([{ certificate: { isValid } }])
})

test.each([['2016-03-31', 'test-permit'], ['2016-04-01', 'learner-certificate']])('what was issued on %s is called %s', async (validFrom, document) => {
  const { person } = await admitted(validFrom, '2019-03-31')
  expect(valueOf(await listOwnLearners(world.context({ actor: person.citizen(), at: '2026-11-20 09:00' }), {}))).toMatchObject([{ document, certificate: { isValid: false } }])
})

test('admitted and not tested yet, there is a class and no certificate (EXM-04)', async () => {
  const person = await world.person()
  const id = newId('lrn', machineNow())
  await (await world.databases.province('32')).write((tx) =>
    tx.insert(learners).values({ id, place: 'has', personId: person.id, organisationId: 'org', licenceClass: 'C2', state: 'admitted', filedAt: 1, acceptedAt: 2, testPlace: 'has' }).returning({ id: learners.id }))
  expect(valueOf(await listOwnLearners(world.context({ actor: person.citizen(), at: '2026-11-20 09:00' }), {}))).toEqual([
    { id, licenceClass: 'C2', document: 'learner-certificate', paperId: null, certificate: null },
  ])
})
