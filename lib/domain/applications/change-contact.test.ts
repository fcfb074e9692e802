import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { licences, vehicles } from '@/db/province/schema/register'
import { open } from '@/lib/kernel/crypto'
import { listOwnNotices } from '../notices/list-own-notices'
import { readNotice } from '../notices/read-notice'
import { testWorld } from '../test-world'
import { codesOf, valueOf } from './application-test-world'
import { requestCode } from './request-code'
import { saveAnswers } from './save-answers'
import { startApplication } from './start-application'
import { submitApplication } from './submit-application'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const NEW_PHONE = '13900007001'
let plates = 20_000
const NOON = '2026-11-20 12:00'

const ownVehicle = async (phone = NEW_PHONE) => {
  const person = await world.person({ name: '阿卜杜拉·买买提' })
  const vehicleId = await world.vehicle({ ownerId: person.id, stage: 'registered', plate: `苏H${++plates}`, registeredOn: '2026-01-05' })
  const ctx = world.context({ actor: person.citizen('L1'), at: NOON })
  const { applicationId } = valueOf(await startApplication(ctx, { service: 'change-vehicle-contact', subjectId: vehicleId }))
  valueOf(await saveAnswers(ctx, { applicationId, revision: 1, step: 'phone', answers: { phone } }))
  return { person, vehicleId, ctx, applicationId }
}

describe('change of a vehicle contact (B08)', () => {
  test('code to the new phone, then it is written, and old and new contact hear of it (VEH-13, F10)', async () => {
    const { person, vehicleId, ctx, applicationId } = await ownVehicle()
    expect(valueOf(await requestCode(ctx, { applicationId, field: 'phoneCode' })).phoneMasked).toBe('139****7001')
    const phoneCode = await world.codeSentTo(NEW_PHONE)
    expect(valueOf(await saveAnswers(ctx, { applicationId, revision: 2, step: 'proof', answers: { phoneCode } })).next).toBe('address')
    expect(valueOf(await saveAnswers(ctx, { applicationId, revision: 3, step: 'address', answers: { address: '' } })).next).toBe('check')
    expect(valueOf(await submitApplication(ctx, { applicationId, revision: 4 })).status).toBe('completed')

    const [row] = await (await world.databases.province('32')).read.select().from(vehicles).where(eq(vehicles.id, vehicleId))
    expect(open(world.keys, 'vehicles.contact-phone', vehicleId, row?.contactPhoneSealed ?? '')).toBe(NEW_PHONE)
    await world.settle()
    for (const phone of [person.phone, NEW_PHONE])
      expect(world.sms.filter(({ to }) => to === phone).at(-1)?.text).toContain('联系方式变更')

    const inbox = valueOf(await listOwnNotices(ctx, { locale: 'en' }))
    expect(inbox).toMatchObject({ unread: 1, notices: [{ code: 'F10' }] })
    expect(inbox.notices[0]?.text).toContain('the contact was changed')
    const noticeId = inbox.notices[0]?.id ?? ''
    const stranger = world.context({ actor: (await world.person()).citizen() })
    expect(codesOf(await readNotice(stranger, { noticeId }))).toEqual(['not-found'])
    valueOf(await readNotice(ctx, { noticeId }))
    expect(valueOf(await listOwnNotices(ctx, {})).unread).toBe(0)
  })

  test('a code proves only the phone it was sent to: another phone asks for another code (A6)', async () => {
    const { ctx, applicationId } = await ownVehicle('13900007002')
    valueOf(await requestCode(ctx, { applicationId, field: 'phoneCode' }))
    const phoneCode = await world.codeSentTo('13900007002')
    valueOf(await saveAnswers(ctx, { applicationId, revision: 2, step: 'proof', answers: { phoneCode } }))
    expect(valueOf(await saveAnswers(ctx, { applicationId, revision: 3, step: 'phone', answers: { phone: '13900007003' } })).next).toBe('proof')
    expect(codesOf(await saveAnswers(ctx, { applicationId, revision: 4, step: 'proof', answers: { phoneCode } }))).toEqual(['code.not-valid'])
    expect(codesOf(await submitApplication(ctx, { applicationId, revision: 4 }))).toContain('code.missing')
  })

  test('the code of a phone that was changed before it was typed proves nothing (A6)', async () => {
    const { ctx, applicationId } = await ownVehicle('13900007011')
    valueOf(await requestCode(ctx, { applicationId, field: 'phoneCode' }))
    const phoneCode = await world.codeSentTo('13900007011')
    valueOf(await saveAnswers(ctx, { applicationId, revision: 2, step: 'phone', answers: { phone: '13900007012' } }))
    expect(codesOf(await saveAnswers(ctx, { applicationId, revision: 3, step: 'proof', answers: { phoneCode } }))).toEqual(['code.not-valid'])
  })

  test('wrong codes are counted though nothing else is kept (REG-13)', async () => {
    const { ctx, applicationId } = await ownVehicle('13900007004')
    valueOf(await requestCode(ctx, { applicationId, field: 'phoneCode' }))
    const right = await world.codeSentTo('13900007004')
    const wrong = right === '000000' ? '111111' : '000000'
    const attempt = (phoneCode: string) => saveAnswers(ctx, { applicationId, revision: 2, step: 'proof', answers: { phoneCode } })
    for (const left of [4, 3, 2, 1]) expect(await attempt(wrong)).toMatchObject({ ok: false, problems: [{ code: 'code.wrong', field: 'phoneCode', params: { left } }] })
    expect(codesOf(await attempt(wrong))).toEqual(['code.not-valid'])
    expect(codesOf(await attempt(right))).toEqual(['code.not-valid'])
  })

  test('a text message of the night waits for 08:00 (NTF-02)', async () => {
    const { person, ctx: day, applicationId } = await ownVehicle('13900007005')
    const ctx = world.context({ actor: person.citizen('L1'), at: '2026-11-20 21:30' })
    valueOf(await requestCode(day, { applicationId, field: 'phoneCode' }))
    const phoneCode = await world.codeSentTo('13900007005')
    valueOf(await saveAnswers(ctx, { applicationId, revision: 2, step: 'proof', answers: { phoneCode } }))
    valueOf(await saveAnswers(ctx, { applicationId, revision: 3, step: 'address', answers: { address: '测试路8号' } }))
    valueOf(await submitApplication(ctx, { applicationId, revision: 4 }))
    await world.settle()
    expect(world.sms.filter(({ to }) => to === person.phone)).toHaveLength(0)
    expect(valueOf(await listOwnNotices(ctx, {})).notices).toHaveLength(1)
  })
})

describe('change of a licence contact (B18)', () => {
  test('a suspended holder stays reachable; the result is in the inbox only', async () => {
    const person = await world.person()
    const licenceId = await world.licence({ personId: person.id, status: 'D' })
    const ctx = world.context({ actor: person.citizen('L1'), at: NOON })
    const { applicationId } = valueOf(await startApplication(ctx, { service: 'B18', subjectId: licenceId }))
    valueOf(await saveAnswers(ctx, { applicationId, revision: 1, step: 'phone', answers: { phone: '13900007006' } }))
    valueOf(await requestCode(ctx, { applicationId, field: 'phoneCode' }))
    const phoneCode = await world.codeSentTo('13900007006')
    valueOf(await saveAnswers(ctx, { applicationId, revision: 2, step: 'proof', answers: { phoneCode } }))
    valueOf(await saveAnswers(ctx, { applicationId, revision: 3, step: 'address', answers: { address: '测试路8号2幢' } }))
    valueOf(await submitApplication(ctx, { applicationId, revision: 4 }))
    const [row] = await (await world.databases.province('32')).read.select().from(licences).where(eq(licences.id, licenceId))
    expect(open(world.keys, 'licences.contact-address', licenceId, row?.contactAddressSealed ?? '')).toBe('测试路8号2幢')
    await world.settle()
    expect(world.sms.filter(({ to, text }) => to === person.phone && !text.includes('验证码'))).toHaveLength(0)
    expect(valueOf(await listOwnNotices(ctx, {})).notices[0]?.code).toBe('B18')
  })
})
