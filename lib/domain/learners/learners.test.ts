import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { learners, medicalCertificates } from '@/db/province/schema/licence-papers'
import { bans } from '@/db/province/schema/bans'
import { newId } from '@/lib/kernel/ids'
import { machineNow } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { findApplication } from '../applications/find-application'
import { listOpenFilings } from '../applications/list-open-filings'
import { moveApplication } from '../applications/move-application'
import { requestCode } from '../applications/request-code'
import { saveAnswers } from '../applications/save-answers'
import { startFiling } from '../applications/start-filing'
import { submitApplication } from '../applications/submit-application'
import { addFile } from '../files/add-file'
import { samplePicture } from '../files/sample-picture'
import { bodyId, examine, FIT, memberOf, portal, shown, TODAY, type World } from '../hospitals/hospital-test-world'
import { voidCertificate } from '../hospitals/void-certificate'
import { testCitizenNumber, testWorld } from '../test-world'
import { listLearners } from './list-learners'

let world: World
beforeAll(async () => { world = await testWorld() })
afterAll(() => world.close())

const hospital = bodyId('HA')
const [ours, other] = [bodyId('S1'), bodyId('S2')]
const school = (id = ours, at?: string) => portal(world, memberOf('DS', id), at)
const reviewer = () => world.context({ actor: world.staff('reviewer'), channel: 'office', at: `${TODAY} 14:00` })
type Student = Awaited<ReturnType<World['person']>>

const certificateOf = async (personId: string) => {
  const { read } = await world.databases.province('32')
  const [row] = await read.select().from(medicalCertificates).where(eq(medicalCertificates.personId, personId))
  return row
}

/** Somebody without a licence whom a hospital found fit. */
const student = async (bornOn = '20000307'): Promise<Student> => {
  const person = await world.person({ number: testCitizenNumber(100 + ++serial, '320899', bornOn) })
  valueOf(await examine(portal(world, memberOf('HOS', hospital)), person, { ...FIT, sightLeft: '5.0', sightRight: '5.0' }))
  return person
}
let serial = 0

const begin = async (person: Student, ctx = school()) => valueOf(await startFiling(ctx, shown(person, 'file-student-application'))).applicationId

const answer = async (person: Student, applicationId: string, given: Readonly<Record<string, string>> = {}, ctx = school()) => {
  const revision = valueOf(await findApplication(ctx, { applicationId }))?.revision ?? 0
  const certificateNumber = (await certificateOf(person.id))?.number ?? ''
  return saveAnswers(ctx, { applicationId, revision, step: 'application', answers: { licenceClass: 'C1', certificateNumber, contractNumber: 'HT-1', ...given } })
}

const photograph = async (applicationId: string, ctx = school()) => {
  const { fileId } = valueOf(await addFile(ctx, { applicationId, field: 'photo', bytes: await samplePicture('licence-photo') }))
  const revision = valueOf(await findApplication(ctx, { applicationId }))?.revision ?? 0
  return saveAnswers(ctx, { applicationId, revision, step: 'photo', answers: { photo: fileId } })
}

const papers = async (applicationId: string, ctx = school()) => {
  valueOf(await photograph(applicationId, ctx))
  const answers: Record<string, string> = {}
  for (const field of ['identityPicture', 'contractPicture']) answers[field] = valueOf(await addFile(ctx, { applicationId, field, bytes: await samplePicture('paper') })).fileId
  const revision = valueOf(await findApplication(ctx, { applicationId }))?.revision ?? 0
  return saveAnswers(ctx, { applicationId, revision, step: 'papers', answers })
}

const consent = async (person: Student, applicationId: string, ctx = school()) => {
  valueOf(await requestCode(ctx, { applicationId, field: 'consent' }))
  const revision = valueOf(await findApplication(ctx, { applicationId }))?.revision ?? 0
  return saveAnswers(ctx, { applicationId, revision, step: 'consent', answers: { consent: await world.codeSentTo(person.phone) } })
}

const file = async (person: Student, ctx = school(), given: Readonly<Record<string, string>> = {}) => {
  const applicationId = await begin(person, ctx)
  valueOf(await answer(person, applicationId, given, ctx))
  valueOf(await papers(applicationId, ctx))
  const { revision } = valueOf(await consent(person, applicationId, ctx))
  return { applicationId, result: await submitApplication(ctx, { applicationId, revision }) }
}

const learnerOf = async (personId: string) => {
  const { read } = await world.databases.province('32')
  return read.select().from(learners).where(eq(learners.personId, personId))
}

const decide = async (applicationId: string, transition: string, decision?: Record<string, string>) => {
  const revision = valueOf(await findApplication(reviewer(), { applicationId }))?.revision
  return moveApplication(reviewer(), { applicationId, transition, revision, ...(decision && { decision }) })
}

describe('a school files, the student consents, the office admits (B20, EXM-26)', () => {
  it('ends with a student who may book the first test; the certificate follows it (EXM-04)', async () => {
    const person = await student()
    const { applicationId, result } = await file(person)
    expect(valueOf(result).status).toBe('submitted')
    expect((await learnerOf(person.id))[0]).toMatchObject({ state: 'filed', organisationId: ours, licenceClass: 'C1', certificateNumber: null })
    valueOf(await decide(applicationId, 'approve'))
    const [learner] = await learnerOf(person.id)
    expect(learner).toMatchObject({ state: 'admitted', certificateNumber: null, acceptedAt: reviewer().now, testPlace: 'has', photographedOn: TODAY, addsToCar: false })
    const row = valueOf(await listLearners(school(), {})).rows.find(({ applicationId: id }) => id === applicationId)
    expect(row).toMatchObject({ state: 'admitted', validTo: null })
    expect(row?.personMasked).not.toBe(person.name)
    const own = world.context({ actor: person.citizen(), at: `${TODAY} 16:00` })
    expect(valueOf(await findApplication(own, { applicationId }))?.status).toBe('completed')
  })

  it('comes back for more, is filed again as the same student, and may be refused', async () => {
    const person = await student()
    const { applicationId } = await file(person)
    valueOf(await decide(applicationId, 'return', { returnReason: '培训合同编号有误' }))
    expect(valueOf(await listOpenFilings(school(), { service: 'B20' })).map(({ id, status }) => [id, status])).toContainEqual([applicationId, 'returned'])
    valueOf(await answer(person, applicationId, { licenceClass: 'C2', contractNumber: 'HT-2' }))
    const revision = valueOf(await findApplication(school(), { applicationId }))?.revision
    valueOf(await submitApplication(school(), { applicationId, revision }))
    expect((await learnerOf(person.id)).map(({ licenceClass, state }) => [licenceClass, state])).toEqual([['C2', 'filed']])
    valueOf(await decide(applicationId, 'reject', { rejectionReason: '不符合申请条件' }))
    expect((await learnerOf(person.id))[0]?.state).toBe('rejected')
  })

  it('the student may take it back, and then another school may file', async () => {
    const person = await student()
    const { applicationId } = await file(person)
    const own = world.context({ actor: person.citizen(), at: `${TODAY} 16:00` })
    const revision = valueOf(await findApplication(own, { applicationId }))?.revision
    expect(codesOf(await submitApplication(own, { applicationId, revision }))).toEqual(['not-found'])
    valueOf(await moveApplication(own, { applicationId, transition: 'withdraw', revision }))
    expect((await learnerOf(person.id))[0]?.state).toBe('ended')
    expect((await answer(person, await begin(person, school(other)), {}, school(other))).ok).toBe(true)
  })
})

describe('what is refused', () => {
  it.each([
    ['20090307', 'C1', 'licence.too-young'], ['19600307', 'A1', 'licence.too-old'], ['20000307', 'A1', 'licence.adds-to-another'],
  ])('born %s, class %s: %s (EXM-27)', async (bornOn, licenceClass, code) => {
    const person = await student(bornOn)
    expect(codesOf(await answer(person, await begin(person), { licenceClass }))).toContain(code)
  })

  it('a class that the licence covers already', async () => {
    const person = await student()
    await world.licence({ personId: person.id, classes: 'C1' })
    expect(codesOf(await answer(person, await begin(person), { licenceClass: 'C2' }))).toEqual(['licence.class-held'])
  })

  it('a running ban for fraud in a test or false papers (BAN-08, BAN-09)', async () => {
    const person = await student()
    const province = await world.databases.province('32')
    await province.write((tx) => tx.insert(bans).values({ id: newId('ban', machineNow()), personId: person.id, kind: 'BAN-08', reason: 'test', cause: person.id, fromAt: 0, untilDay: '2027-01-01' }).returning({ id: bans.id }))
    expect(codesOf(await startFiling(school(), shown(person, 'file-student-application')))).toEqual(['person.banned'])
  })

  it('a certificate nobody gave, another’s, one for another class, a void one and one out of date (LIC-13)', async () => {
    const [person, neighbour] = [await student(), await student()]
    const applicationId = await begin(person)
    expect(codesOf(await answer(person, applicationId, { certificateNumber: 'HAS20261123000019999' }))).toEqual(['certificate.unknown'])
    expect(codesOf(await answer(person, applicationId, { certificateNumber: (await certificateOf(neighbour.id))?.number ?? '' }))).toEqual(['certificate.unknown'])
    const weak = await world.person({ number: testCitizenNumber(881, '320899', '20000307') })
    valueOf(await examine(portal(world, memberOf('HOS', hospital)), weak, { ...FIT, limbs: 'no' }))
    expect(codesOf(await answer(weak, await begin(weak)))).toEqual(['certificate.not-for-class'])
    const late = school(ours, '2027-05-24 10:00')
    expect(codesOf(await answer(neighbour, await begin(neighbour, late), {}, late))).toEqual(['certificate.too-old'])
    valueOf(await voidCertificate(portal(world, memberOf('HOS', hospital)), { certificateId: (await certificateOf(person.id))?.id, reason: '录入有误' }))
    expect(codesOf(await answer(person, applicationId))).toEqual(['certificate.unknown'])
  })

  it('a certificate that was voided between filing and decision admits nobody', async () => {
    const person = await student()
    const { applicationId } = await file(person)
    valueOf(await voidCertificate(portal(world, memberOf('HOS', hospital)), { certificateId: (await certificateOf(person.id))?.id, reason: '录入有误' }))
    expect(codesOf(await decide(applicationId, 'approve'))).toEqual(['certificate.gone'])
    expect((await learnerOf(person.id))[0]?.state).toBe('filed')
  })
})

describe('consent (EXM-26, A6, REG-13)', () => {
  it('is not given by a wrong code, by one of another filing, by one that ran out, or without any', async () => {
    const [person, neighbour] = [await student(), await student()]
    const applicationId = await begin(person)
    valueOf(await answer(person, applicationId))
    const { revision } = valueOf(await papers(applicationId))
    const give = (code: string, ctx = school()) => saveAnswers(ctx, { applicationId, revision, step: 'consent', answers: { consent: code } })
    expect(codesOf(await submitApplication(school(), { applicationId, revision })).length).toBeGreaterThan(0)
    expect(codesOf(await give('123456'))).toEqual(['code.not-valid'])
    valueOf(await requestCode(school(), { applicationId, field: 'consent' }))
    const code = await world.codeSentTo(person.phone)
    expect(codesOf(await give(code === '000000' ? '000001' : '000000'))).toEqual(['code.wrong'])

    const theirs = await begin(neighbour)
    valueOf(await answer(neighbour, theirs))
    valueOf(await requestCode(school(), { applicationId: theirs, field: 'consent' }))
    const otherCode = await world.codeSentTo(neighbour.phone)
    if (otherCode !== code) expect(codesOf(await give(otherCode))).toEqual(['code.wrong'])

    const later = { ...school(), machineNow: machineNow() + 6 * 60_000 }
    expect(codesOf(await give(code, later))).toEqual(['code.not-valid'])
    expect((await give(code)).ok).toBe(true)
  })

  it('goes to the phone on file, whatever phone the school gives', async () => {
    const person = await student()
    const ctx = school()
    const { applicationId } = valueOf(await startFiling(ctx, { ...shown(person, 'file-student-application'), phone: '13900007777' }))
    valueOf(await answer(person, applicationId))
    valueOf(await requestCode(ctx, { applicationId, field: 'consent' }))
    await world.settle()
    expect(world.sms.filter(({ to }) => to === '13900007777')).toEqual([])
    expect(await world.codeSentTo(person.phone)).toMatch(/^\d{6}$/)
  })
})

describe('one school at a time', () => {
  it('a second school is refused while the first has filed; a draft nobody consented to gives way', async () => {
    const person = await student()
    const draft = await begin(person)
    const { applicationId, result } = await file(person, school(other))
    expect(result.ok).toBe(true)
    expect(valueOf(await findApplication(school(), { applicationId: draft }))?.status).toBe('lapsed')
    expect(codesOf(await startFiling(school(), shown(person, 'file-student-application')))).toEqual(['application.already-open'])
    valueOf(await decide(applicationId, 'approve'))
    expect(codesOf(await startFiling(school(), shown(person, 'file-student-application')))).toEqual(['learner.already-filed'])
  })

  it('a second tap files once, and admits once', async () => {
    const person = await student()
    const applicationId = await begin(person)
    valueOf(await answer(person, applicationId))
    valueOf(await papers(applicationId))
    const { revision } = valueOf(await consent(person, applicationId))
    const both = await Promise.all([1, 2].map(() => submitApplication(school(), { applicationId, revision })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const now = valueOf(await findApplication(reviewer(), { applicationId }))?.revision
    const admitted = await Promise.all([1, 2].map(() => moveApplication(reviewer(), { applicationId, transition: 'approve', revision: now })))
    expect(admitted.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await learnerOf(person.id)).toHaveLength(1)
  })

  it('a school sees and touches its own students alone (B4, EXM-26)', async () => {
    const person = await student()
    const { applicationId } = await file(person)
    const foreign = school(other)
    expect(valueOf(await findApplication(foreign, { applicationId }))).toBeNull()
    expect((await moveApplication(foreign, { applicationId, transition: 'withdraw', revision: 4 })).ok).toBe(false)
    expect((await requestCode(foreign, { applicationId, field: 'consent' })).ok).toBe(false)
    expect(valueOf(await listLearners(foreign, {})).rows.map(({ applicationId: id }) => id)).not.toContain(applicationId)
    const without = portal(world, memberOf('DS', ours, { services: ['sale'] }))
    expect((await listLearners(without, {})).ok).toBe(false)
    expect(valueOf(await findApplication(without, { applicationId }))).toBeNull()
    expect((await listLearners(portal(world, memberOf('HOS', hospital)), {})).ok).toBe(false)
    expect((await learnerOf(person.id))[0]?.state).toBe('filed')
  })
})
