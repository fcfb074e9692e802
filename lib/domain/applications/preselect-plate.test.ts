import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plateHolds, plateNumbers } from '@/db/province/schema/plates'
import { listOwnNotices } from '../notices/list-own-notices'
import { pickNumber } from '../plates/pick-number'
import { plateWorld } from '../plates/plate-test-world'
import { testWorld } from '../test-world'
import { codesOf, valueOf } from './application-test-world'
import { checkEligibility } from './check-eligibility'
import { findApplication } from './find-application'
import { moveApplication } from './move-application'
import { requestCode } from './request-code'
import { saveAnswers } from './save-answers'
import { startApplication } from './start-application'
import { submitApplication } from './submit-application'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
  await plateWorld(world).segment('苏HA000A', '苏HA009Z')
})
afterAll(() => world.close())

const AT = '2015-10-29 10:12'

/** An owner of a new car whose session was opened by the first code. */
const opened = async () => {
  const person = await world.person()
  const subjectId = await world.vehicle({ ownerId: person.id, invoiceOn: '2015-10-20' })
  const ctx = world.context({ actor: person.citizen(), at: AT })
  const { applicationId } = valueOf(await startApplication(ctx, { service: 'preselect-plate', subjectId }))
  valueOf(await requestCode(ctx, { applicationId, field: 'openCode' }))
  const openCode = await world.codeSentTo(person.phone)
  expect(valueOf(await saveAnswers(ctx, { applicationId, revision: 1, step: 'open', answers: { openCode } })).next).toBe('number')
  return { person, subjectId, ctx, applicationId }
}

const view = async (ctx: Parameters<typeof findApplication>[0], applicationId: string) => {
  const found = valueOf(await findApplication(ctx, { applicationId }))
  if (!found) throw new Error('not there')
  return found
}

/** Picks a number and waits for the second code. */
const picked = async (number: string) => {
  const owner = await opened()
  const { holdId } = valueOf(await pickNumber(owner.ctx, { applicationId: owner.applicationId, number, mode: 'composed' }))
  const confirmCode = await world.codeSentTo(owner.person.phone)
  return { ...owner, holdId, confirmCode }
}

describe('preselecting a plate (B01)', () => {
  test('open code, number, second code: the confirmation submits and tells the deadline (PLT-09, PLT-11, F08)', async () => {
    const { ctx, applicationId, holdId, confirmCode, subjectId, person } = await picked('苏HA001B')
    const { revision, next } = await view(ctx, applicationId)
    expect(next).toBe('confirm')
    expect(valueOf(await saveAnswers(ctx, { applicationId, revision, step: 'confirm', answers: { confirmCode } })).next).toBe('done')
    expect(await view(ctx, applicationId)).toMatchObject({ status: 'approved', editable: false })
    const { read } = await world.databases.province('32')
    expect((await read.select().from(plateHolds).where(eq(plateHolds.id, holdId)))[0]).toMatchObject({ state: 'confirmed' })
    const told = valueOf(await listOwnNotices(ctx, {})).notices
    expect(told[0]?.text).toBe('您已预选号牌苏HA001B，请于2015年11月2日24时前办理注册登记。逾期视为放弃，两年内不得网上选号。')
    await world.settle()
    expect(world.sms.filter(({ to }) => to === person.phone).at(-1)?.text).toContain('苏HA001B')
    expect(codesOf(await startApplication(ctx, { service: 'B01', subjectId }))).toEqual(['application.already-open'])
  })

  test('without the second code nothing changes, and no other way submits (PLT-09)', async () => {
    const { ctx, applicationId, confirmCode } = await picked('苏HA002B')
    const { revision } = await view(ctx, applicationId)
    expect(codesOf(await submitApplication(ctx, { applicationId, revision }))).toEqual(['code.missing'])
    const wrong = confirmCode === '000000' ? '111111' : '000000'
    expect(codesOf(await saveAnswers(ctx, { applicationId, revision, step: 'confirm', answers: { confirmCode: wrong } }))).toEqual(['code.wrong'])
    expect(codesOf(await requestCode(ctx, { applicationId, field: 'confirmCode' }))).toEqual(['code.not-asked'])
    expect(codesOf(await moveApplication(ctx, { applicationId, transition: 'submit', revision }))).toEqual(['transition.unknown'])
    expect((await view(ctx, applicationId)).status).toBe('draft')
  })

  test('past the 90 seconds the code confirms nothing and the number step asks again (PLT-10)', async () => {
    const { ctx, applicationId, confirmCode } = await picked('苏HA003B')
    const late = { ...ctx, machineNow: ctx.machineNow + 91_000 }
    const { revision, next } = await view(late, applicationId)
    expect(next).toBe('number')
    expect(codesOf(await saveAnswers(late, { applicationId, revision, step: 'confirm', answers: { confirmCode } }))).toEqual(['plate.hold-expired'])
    const { read } = await world.databases.province('32')
    expect((await read.select().from(plateNumbers).where(eq(plateNumbers.number, '苏HA003B')))[0]?.state).not.toBe('taken')
  })

  test("a hold of another person's application is no answer (B4)", async () => {
    const theirs = await picked('苏HA004B')
    const mine = await opened()
    const stolen = await saveAnswers(mine.ctx, { applicationId: mine.applicationId, revision: 2, step: 'number', answers: { number: theirs.holdId } })
    expect(codesOf(stolen)).toEqual(['plate.hold-expired'])
  })

  test('giving up is the applicant’s alone and closes the internet for two years, not the terminal (PLT-12, BAN-02)', async () => {
    const { ctx, person, subjectId, applicationId, confirmCode } = await picked('苏HA005B')
    const { revision } = await view(ctx, applicationId)
    const confirmed = valueOf(await saveAnswers(ctx, { applicationId, revision, step: 'confirm', answers: { confirmCode } }))
    const stranger = world.context({ actor: (await world.person()).citizen(), at: AT })
    const giveUp = (by: typeof ctx) => moveApplication(by, { applicationId, transition: 'cancel', revision: confirmed.revision })
    expect(codesOf(await giveUp(stranger))).toEqual(['not-found'])
    expect(valueOf(await giveUp(ctx)).status).toBe('withdrawn')
    const told = valueOf(await listOwnNotices(ctx, {})).notices.map(({ text }) => text).join('\n')
    expect(told).toContain('2017年10月29日24时前不得网上选号')

    const refused = await startApplication(ctx, { service: 'B01', subjectId })
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'preselection.banned', trace: { rule: 'PLT-12' } }] })
    const kiosk = world.context({ actor: { kind: 'visitor', visitId: 'vis', terminalId: 'ter', place: 'has', province: '32', personId: person.id, level: 'L2' }, channel: 'kiosk', at: AT })
    expect(codesOf(await startApplication(kiosk, { service: 'B01', subjectId }))).toEqual([])
  })

  test('one vehicle at a time (PLT-08); a large vehicle’s and a registered car’s number are not chosen here (PLT-07)', async () => {
    const { ctx, person } = await opened()
    const second = await world.vehicle({ ownerId: person.id })
    expect(codesOf(await startApplication(ctx, { service: 'B01', subjectId: second }))).toEqual(['preselection.one-at-a-time'])
    const other = await world.person()
    await world.vehicle({ ownerId: other.id, plateType: '01' })
    const checked = valueOf(await checkEligibility(world.context({ actor: other.citizen(), at: AT }), { service: 'B01' }))
    expect(checked?.subjects.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['preselection.plate-type-not-offered']])
    const registered = await world.vehicle({ ownerId: other.id, stage: 'registered', plate: '苏H12345', registeredOn: '2015-01-05' })
    expect(codesOf(await startApplication(world.context({ actor: other.citizen(), at: AT }), { service: 'B01', subjectId: registered }))).toEqual(['preselection.already-registered'])
  })

  test('leaving before confirming lets the number go without a ban', async () => {
    const { ctx, applicationId, subjectId } = await picked('苏HA006B')
    const { revision } = await view(ctx, applicationId)
    expect(valueOf(await moveApplication(ctx, { applicationId, transition: 'withdraw', revision })).status).toBe('withdrawn')
    expect(codesOf(await startApplication(ctx, { service: 'B01', subjectId }))).toEqual([])
  })
})
