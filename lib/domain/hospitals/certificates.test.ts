import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { medicalCertificates, hospitalVisits } from '@/db/province/schema/licence-papers'
import { notices, people } from '@/db/province/schema/people'
import { codesOf, valueOf } from '../applications/application-test-world'
import { findApplication } from '../applications/find-application'
import { listOwnApplications } from '../applications/list-own-applications'
import { saveAnswers } from '../applications/save-answers'
import { startApplication } from '../applications/start-application'
import { startFiling } from '../applications/start-filing'
import { systemContext } from '../system-context'
import { testCitizenNumber, testWorld } from '../test-world'
import { auditCertificate, listAuditSample } from './audit-certificate'
import { bodyId, examine, FIT, memberOf, openHours, portal, shown, TODAY, type World, sendForm } from './hospital-test-world'
import { hospitalJobs } from './jobs'
import { findCertificate, listCertificates, listVisits } from './list-certificates'
import { voidCertificate } from './void-certificate'

let world: World
beforeAll(async () => { world = await testWorld() })
afterAll(() => world.close())

const hospital = bodyId('HA')
const other = bodyId('HB')
const desk = (organisationId = hospital, at?: string) => portal(world, memberOf('HOS', organisationId), at)

const certificateOf = async (personId: string) => {
  const { read } = await world.databases.province('32')
  return read.select().from(medicalCertificates).where(eq(medicalCertificates.personId, personId))
}

/** Every certificate is drawn, or none. */
const drawing = (ctx: ReturnType<typeof desk>, drawn: boolean) => ({ ...ctx, random: { ...ctx.random, below: () => (drawn ? 0 : 99) } })

describe('the certificate a hospital hands in (B17, LIC-13, ORG-01)', () => {
  it('stands for six months with the classes it finds fit; the findings are sealed and the person hears', async () => {
    const person = await world.person()
    valueOf(await examine(desk(), person))
    const [row] = await certificateOf(person.id)
    expect(row).toMatchObject({ isFit: true, state: 'valid', examinedOn: TODAY, validUntil: '2027-05-23', organisationId: hospital })
    // 4.9 on one eye is enough for C1 and not for the large classes; at 172 cm height stands in nobody's way.
    expect(row?.fitFor.split(',')).toContain('C1')
    expect(row?.fitFor.split(',')).not.toContain('A1')
    expect(JSON.stringify(row)).not.toContain('测试医生')
    await world.settle()
    expect(world.sms.some(({ to, text }) => to === person.phone && text.includes(row?.number ?? '-') && text.includes('符合'))).toBe(true)
  })

  it.each([
    ['sight', { sightLeft: '4.8' }], ['colour', { colours: 'no' }], ['hearing', { hearing: 'no' }], ['limbs', { limbs: 'no' }], ['neck', { neck: 'no' }],
  ])('says that it does not suffice: %s', async (_what, findings) => {
    const person = await world.person()
    valueOf(await examine(desk(), person, { ...FIT, ...findings }))
    expect((await certificateOf(person.id))[0]?.isFit).toBe(false)
  })

  it.each([
    ['heightCm', '17', 'examination.height'], ['heightCm', '1.7', 'examination.height'], ['sightLeft', '9.9', 'examination.sight'],
    ['sightRight', '5', 'examination.sight'], ['licenceClass', 'Z9', 'choice.unknown'], ['doctor', '', 'answer.missing'],
  ])('refuses %s = "%s"', async (field, value, code) => {
    expect(codesOf(await examine(desk(), await world.person(), { ...FIT, [field]: value }))).toEqual([code])
  })

  it('makes a person out of a document nobody knew, and refuses a name that is not the document’s', async () => {
    const person = await world.person()
    expect(codesOf(await startFiling(desk(), { ...shown(person, 'submit-health-certificate'), name: '李测试' }))).toEqual(['person.name-differs'])
    const stranger = { name: '王测试', number: testCitizenNumber(777, '320899', '19910405') }
    valueOf(await examine(desk(), stranger))
    const { read } = await world.databases.province('32')
    expect((await read.select().from(people)).length).toBeGreaterThan(1)
    expect(codesOf(await examine(desk(other), stranger))).toEqual(['certificate.filed-lately'])
  })

  it('one in 30 days, at whichever hospital, unless the earlier one is void (ORG-02)', async () => {
    const person = await world.person()
    valueOf(await examine(desk(), person))
    expect(codesOf(await examine(desk(other), person))).toEqual(['certificate.filed-lately'])
    expect(codesOf(await examine(desk(other, '2026-12-22 10:00'), person))).toEqual(['certificate.filed-lately'])
    const [row] = await certificateOf(person.id)
    valueOf(await voidCertificate(desk(), { certificateId: row?.id, reason: '视力录入有误' }))
    valueOf(await examine(desk(other), person))
    expect((await certificateOf(person.id)).map(({ state }) => state).toSorted()).toEqual(['valid', 'void'])
  })

  it('a second tap makes one certificate', async () => {
    const person = await world.person()
    const ctx = desk()
    const { applicationId } = valueOf(await startFiling(ctx, shown(person, 'submit-health-certificate')))
    const answers = { ...FIT, ...(await sendForm(ctx, applicationId)) }
    const send = () => saveAnswers(ctx, { applicationId, revision: 1, step: 'findings', answers }, { idempotencyKey: `tap-${applicationId}` })
    const [first, second] = await Promise.all([send(), send()])
    expect(first).toEqual(second)
    expect(first.ok).toBe(true)
    expect(await certificateOf(person.id)).toHaveLength(1)
  })

  it('two hospitals at once: one hands in, and what the other began gives way or stands refused', async () => {
    const person = await world.person()
    const results = await Promise.all([examine(desk(), person), examine(desk(other), person)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await certificateOf(person.id)).toHaveLength(1)
  })

  it('ends the visit that was booked there', async () => {
    await openHours(world, hospital)
    const person = await world.person()
    const ctx = world.context({ actor: person.citizen(), at: `${TODAY} 09:00` })
    const { applicationId } = valueOf(await startApplication(ctx, { service: 'book-physical-examination', subjectId: person.id }))
    valueOf(await saveAnswers(ctx, { applicationId, revision: 1, step: 'visit', answers: { visit: `${hospital}/2026-11-24/morning` } }))
    expect(valueOf(await listVisits(desk(), {})).map(({ day }) => day)).toContain('2026-11-24')
    expect(valueOf(await listVisits(desk(other), {}))).toEqual([])
    valueOf(await examine(desk(hospital, '2026-11-24 09:00'), person))
    // It has been: moved now, its place would be taken by nobody.
    const { revision } = valueOf(await findApplication(ctx, { applicationId })) ?? {}
    expect(codesOf(await saveAnswers(ctx, { applicationId, revision, step: 'visit', answers: { visit: `${hospital}/2026-11-25/morning` } }))).toEqual(['visit.already-booked'])
    await hospitalJobs['visit.attend'](systemContext(ctx.place, 'test'), { applicationId })
    await hospitalJobs['visit.attend'](systemContext(ctx.place, 'test'), { applicationId })
    const { read } = await world.databases.province('32')
    const [visit] = await read.select().from(hospitalVisits).where(eq(hospitalVisits.personId, person.id))
    expect([visit?.state, (await certificateOf(person.id))[0]?.visitId]).toEqual(['done', visit?.id])
    expect(valueOf(await findApplication(ctx, { applicationId }))?.status).toBe('completed')
  })
})

describe('who may (REG-17, B2, B4)', () => {
  const bodies = {
    'a driving school': () => memberOf('DS', bodyId('S1')),
    'an operator without the function': () => memberOf('HOS', hospital, { services: ['sale'] }),
    'a hospital of another place': () => memberOf('HOS', hospital, { place: 'szv' }),
  }

  it.each(Object.entries(bodies))('%s enters nothing', async (_who, actor) => {
    const person = await world.person()
    expect(codesOf(await startFiling(portal(world, actor()), shown(person, 'submit-health-certificate'))).length).toBeGreaterThan(0)
    expect((await listCertificates(portal(world, actor()), {})).ok).toBe(false)
    expect(await certificateOf(person.id)).toEqual([])
  })

  it('neither the person nor the office starts one, and a body names nobody by an id', async () => {
    const person = await world.person()
    const own = world.context({ actor: person.citizen(), at: `${TODAY} 10:00` })
    expect(codesOf(await startFiling(own, shown(person, 'submit-health-certificate')))).toEqual(['not-found'])
    expect(codesOf(await startApplication(own, { service: 'submit-health-certificate', subjectId: person.id }))).toEqual(['service.not-on-this-channel'])
    const clerk = world.context({ actor: world.staff('window-clerk'), channel: 'office', at: `${TODAY} 10:00` })
    expect(codesOf(await startApplication(clerk, { service: 'submit-health-certificate', subjectId: person.id, applicantId: person.id }))).toEqual(['service.not-on-this-channel'])
    expect((await startApplication(desk(), { service: 'submit-health-certificate', subjectId: person.id, applicantId: person.id })).ok).toBe(false)
  })

  it('another hospital sees, answers and voids nothing of it', async () => {
    const person = await world.person()
    const { applicationId } = valueOf(await startFiling(desk(), shown(person, 'submit-health-certificate')))
    const foreign = desk(other)
    const answers = { ...FIT, ...(await sendForm(desk(), applicationId)) }
    expect(valueOf(await findApplication(foreign, { applicationId }))).toBeNull()
    expect((await saveAnswers(foreign, { applicationId, revision: 1, step: 'findings', answers })).ok).toBe(false)
    const own = world.context({ actor: person.citizen(), at: `${TODAY} 10:00` })
    expect((await saveAnswers(own, { applicationId, revision: 1, step: 'findings', answers })).ok).toBe(false)
    valueOf(await saveAnswers(desk(), { applicationId, revision: 1, step: 'findings', answers }))
    const [row] = await certificateOf(person.id)
    expect((await voidCertificate(foreign, { certificateId: row?.id, reason: '不是我们的' })).ok).toBe(false)
    expect(valueOf(await findCertificate(foreign, { certificateId: row?.id }))).toBeNull()
    expect(valueOf(await listCertificates(foreign, {})).rows.map(({ id }) => id)).not.toContain(row?.id)
    expect(valueOf(await listCertificates(desk(), {})).rows.map(({ id }) => id)).toContain(row?.id)
    expect(valueOf(await listOwnApplications(own, {})).map(({ id }) => id)).toContain(applicationId)
    expect((await certificateOf(person.id))[0]?.state).toBe('valid')
  })
})

describe('the random audit (ORG-01)', () => {
  const reviewer = () => world.context({ actor: world.staff('reviewer'), channel: 'office', at: `${TODAY} 15:00` })

  it('draws a share, shows the officer findings without the person, and the hospital nothing of it', async () => {
    const [drawn, left] = [await world.person(), await world.person()]
    valueOf(await examine(drawing(desk(), true), drawn))
    valueOf(await examine(drawing(desk(), false), left))
    const [one] = await certificateOf(drawn.id)
    const sample = valueOf(await listAuditSample(reviewer(), {}))
    const shownRow = sample.rows.find(({ id }) => id === one?.id)
    expect(shownRow?.findings.heightCm).toBe(172)
    expect(JSON.stringify(shownRow)).not.toContain(drawn.name)
    const [two] = await certificateOf(left.id)
    expect(sample.rows.map(({ id }) => id)).not.toContain(two?.id)
    expect(JSON.stringify(valueOf(await listCertificates(desk(), {})))).not.toContain('drawn')
    expect((await listAuditSample(desk(), {})).ok).toBe(false)
    expect((await listAuditSample(world.context({ actor: world.staff('window-clerk'), channel: 'office' }), {})).ok).toBe(false)
  })

  it('what fails is void and the person is told; it is judged once, by nobody near the person', async () => {
    const person = await world.person()
    valueOf(await examine(drawing(desk(), true), person))
    const [row] = await certificateOf(person.id)
    const staff = world.staff('reviewer')
    const near = world.context({ actor: staff.kind === 'staff' ? { ...staff, tooNear: [person.id] } : staff, channel: 'office', at: `${TODAY} 15:00` })
    expect((await auditCertificate(near, { certificateId: row?.id, verdict: 'passed' })).ok).toBe(false)
    expect(valueOf(await listAuditSample(near, {})).rows.map(({ id }) => id)).not.toContain(row?.id)
    expect(codesOf(await auditCertificate(reviewer(), { certificateId: row?.id, verdict: 'failed', reason: '' }))).toEqual(['certificate.reason-missing'])
    valueOf(await auditCertificate(reviewer(), { certificateId: row?.id, verdict: 'failed', reason: '复查视力不符' }))
    expect((await certificateOf(person.id))[0]).toMatchObject({ state: 'void', audit: 'failed', voidReason: '复查视力不符' })
    expect(codesOf(await auditCertificate(reviewer(), { certificateId: row?.id, verdict: 'passed' }))).toEqual(['certificate.audited'])
    const { read } = await world.databases.province('32')
    expect((await read.select().from(notices).where(eq(notices.personId, person.id))).map(({ code }) => code)).toContain('B17-void')
  })

  it('nobody audits what was not drawn', async () => {
    const person = await world.person()
    valueOf(await examine(drawing(desk(), false), person))
    const [row] = await certificateOf(person.id)
    expect(codesOf(await auditCertificate(reviewer(), { certificateId: row?.id, verdict: 'passed' }))).toEqual(['not-found'])
  })
})
