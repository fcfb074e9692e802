import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accounts, directory, registrations } from '@/db/national/schema/accounts'
import { memberships } from '@/db/national/schema/organisations'
import { people } from '@/db/province/schema/people'
import type { Actor, Member } from '@/lib/kernel/actor'
import { MINUTE, machineNow } from '@/lib/kernel/clock'
import { may } from '@/lib/policy/permissions'
import { windowChecklistFor } from '@/lib/policy/identifiers/window-checklist'
import { addOperator, MOST_OPERATORS } from '../organisations/add-operator'
import { endOperator } from '../organisations/end-operator'
import { listMembers } from '../organisations/list-members'
import { registerOrganisation } from '../organisations/register-organisation'
import { changeFirstPassword } from '../sessions/change-first-password'
import { giveFactor } from '../sessions/give-factor'
import { findEnrolment } from '../sessions/find-enrolment'
import { loadActor } from '../sessions/load-actor'
import type { SessionKind } from '../sessions/session-limits'
import { signIn } from '../sessions/sign-in'
import { stepAt, totpCode } from '../sessions/totp'
import { addStaff } from '../staff/add-staff'
import { createFirstAdministrator } from '../staff/create-first-administrator'
import { endRole, grantRole } from '../staff/grant-role'
import { listStaff } from '../staff/list-staff'
import { systemContext, findPlace } from '../system-context'
import { testCitizenNumber, testWorld } from '../test-world'
import { changePassword } from './change-password'
import { changePhone, confirmPhone } from './change-phone'
import { closeAccount } from './close-account'
import { disableAccount } from './disable-account'
import { recoverConfirm, recoverStart } from './recover'
import { registerAtWindow } from './register-at-window'
import { registerConfirm } from './register-confirm'
import { registerStart } from './register-start'
import { saveRegistration } from './save-registration'

const PASSWORD = 'green-river-47'
const NEXT = 'quiet-harbour-58'
let world: Awaited<ReturnType<typeof testWorld>>
let serial = 100

beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const valueOf = <V>(answer: { ok: true; value: V } | { ok: false; problems: readonly { code: string; field?: string }[] }): V => {
  if (!answer.ok) throw new Error(answer.problems.map((each) => `${each.field ?? ''} ${each.code}`).join())
  return answer.value
}
const codesOf = (answer: { ok: boolean; problems?: readonly { code: string }[] }) => answer.problems?.map((each) => each.code) ?? []
const newPhone = () => `137${String(20000000 + ++serial)}`
const national = () => world.databases.national.read
const smsTo = async (phone: string) => (await world.settle(), world.sms.filter((message) => message.to === phone).map((message) => message.text))

/** A person of Huai'an with a driving licence. */
const driver = async (name = '䶮测试') => {
  const person = await world.person({ name, number: testCitizenNumber(++serial) })
  const fileNumber = `3208${String(91000000 + serial)}`
  await world.licence({ personId: person.id, fileNumber })
  return { ...person, fileTail: fileNumber.slice(-6) }
}

type Told = { name: string; number: string; phone: string; fileTail: string }

const toProof = async ({ name, number, phone }: Told): Promise<string> => {
  const ctx = world.context()
  const { registrationId } = valueOf(await saveRegistration(ctx, { registrationId: null, step: 'kind', personKind: 'local-resident' }))
  valueOf(await saveRegistration(ctx, { registrationId, step: 'document', documentKind: 'resident-card' }))
  valueOf(await saveRegistration(ctx, { registrationId, step: 'details', name, number }))
  valueOf(await saveRegistration(ctx, { registrationId, step: 'phone', phone }))
  return registrationId
}

const register = async (told: Told) => {
  const registrationId = await toProof(told)
  valueOf(await registerStart(world.context(), { registrationId, by: 'licence', fileTail: told.fileTail }))
  const code = await world.codeSentTo(told.phone)
  return valueOf(await registerConfirm(world.context(), { registrationId, code, password: PASSWORD, repeated: PASSWORD }))
}

const registered = async () => {
  const person = await driver()
  const phone = newPhone()
  const { accountId, sid } = await register({ ...person, phone })
  return { ...person, phone, accountId, sid }
}

const as = async (sid: string, kind: SessionKind = 'citizen', at = machineNow()) => world.context({ actor: await loadActor(sid, kind, at), machineNow: at })
const enter = async (name: string, password: string, kind: SessionKind = 'citizen') => signIn(world.context(), { name, password, kind })

it('[REG-02][REG-13][REG-15] a driver registers on the web: L1, signed in, own records found by the directory', async () => {
  const { accountId, sid, id, phone, number } = await registered()
  expect(await loadActor(sid, 'citizen')).toMatchObject({ kind: 'citizen', accountId, level: 'L1', people: { 32: id } })
  expect((await enter(phone, PASSWORD)).ok).toBe(true)
  expect((await enter(number.toLowerCase(), PASSWORD)).ok).toBe(true)
  const rows = await national().select().from(registrations).where(eq(registrations.matched, true))
  expect(rows.every((row) => row.completedAt === null || row.sealed === '')).toBe(true)
})

it.each([
  ['another file number', (told: Told) => ({ ...told, fileTail: '000000' })],
  ['another name', (told: Told) => ({ ...told, name: '旁人' })],
  ['a person nobody knows', (told: Told) => ({ ...told, number: testCitizenNumber(++serial) })],
])('[REG-15] %s gets the same answer and a message without a code', async (_name, change) => {
  const person = await driver()
  const told = change({ ...person, phone: newPhone() })
  const registrationId = await toProof(told)
  const answer = await registerStart(world.context(), { registrationId, by: 'licence', fileTail: told.fileTail })
  expect(Object.keys(valueOf(answer)).toSorted()).toEqual(['expiresAt', 'registrationId'])
  const texts = await smsTo(told.phone)
  expect(texts).toHaveLength(1)
  expect(texts[0]).not.toMatch(/\d{6}/)
  expect(codesOf(await registerConfirm(world.context(), { registrationId, code: '123456', password: PASSWORD, repeated: PASSWORD }))).toEqual(['code.wrong'])
})

it('[REG-15] plate and the end of the VIN prove a vehicle owner as well', async () => {
  const person = await world.person({ number: testCitizenNumber(++serial) })
  await world.vehicle({ ownerId: person.id, stage: 'registered', plate: '苏H12X45', registeredOn: '2020-01-01', vin: 'LTST1234XLF654321' })
  const phone = newPhone()
  const registrationId = await toProof({ ...person, phone, fileTail: '' })
  valueOf(await registerStart(world.context(), { registrationId, by: 'vehicle', plate: '苏h·12x45', vinTail: '654321' }))
  expect(await world.codeSentTo(phone)).toMatch(/^\d{6}$/)
})

it('[REG-12] one account per person and per phone: a second try gets the neutral message', async () => {
  const person = await registered()
  const phone = newPhone()
  const registrationId = await toProof({ ...person, phone })
  valueOf(await registerStart(world.context(), { registrationId, by: 'licence', fileTail: person.fileTail }))
  expect((await smsTo(phone))[0]).not.toMatch(/\d{6}/)
  const other = await driver()
  const again = await toProof({ ...other, phone: person.phone })
  const later = world.context({ machineNow: machineNow() + 2 * MINUTE })
  valueOf(await registerStart(later, { registrationId: again, by: 'licence', fileTail: other.fileTail }))
  const [row] = await national().select().from(registrations).where(eq(registrations.id, again))
  expect(row?.matched).toBe(false)
})

it('[A6] one code confirmed twice at once makes one account', async () => {
  const person = await driver()
  const phone = newPhone()
  const registrationId = await toProof({ ...person, phone })
  valueOf(await registerStart(world.context(), { registrationId, by: 'licence', fileTail: person.fileTail }))
  const confirm = { registrationId, code: await world.codeSentTo(phone), password: PASSWORD, repeated: PASSWORD }
  const answers = await Promise.all([registerConfirm(world.context(), confirm), registerConfirm(world.context(), confirm)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(await national().select().from(accounts).where(eq(accounts.personKey, person.personKey))).toHaveLength(1)
})

it('[REG-02][REG-11] a body, a military document and a document of another kind of person are refused on the web', async () => {
  const ctx = world.context()
  expect(codesOf(await saveRegistration(ctx, { registrationId: null, step: 'kind', personKind: 'organisation' }))).toEqual(['registration.organisation-at-window-only'])
  expect(codesOf(await saveRegistration(ctx, { registrationId: null, step: 'kind', personKind: 'serviceman' }))).toEqual(['person-kind.missing'])
  const { registrationId } = valueOf(await saveRegistration(ctx, { registrationId: null, step: 'kind', personKind: 'foreigner' }))
  expect(codesOf(await saveRegistration(ctx, { registrationId, step: 'document', documentKind: 'resident-card' }))).toEqual(['document-kind.missing'])
})

it('[REG-14][A3] the owner recovers by SMS although locked; every login state ends; a stranger gets the same answer', async () => {
  const { phone, number, sid } = await registered()
  for (let i = 0; i < 5; i++) await enter(phone, 'wrong')
  expect(codesOf(await enter(phone, PASSWORD))).toEqual(['sign-in.locked'])
  const { recoveryId } = valueOf(await recoverStart(world.context(), { number, phone }))
  const code = await world.codeSentTo(phone)
  valueOf(await recoverConfirm(world.context(), { recoveryId, code, password: NEXT, repeated: NEXT }))
  expect((await loadActor(sid, 'citizen')).kind).toBe('anonymous')
  expect((await enter(phone, NEXT)).ok).toBe(true)
  const stranger = newPhone()
  valueOf(await recoverStart(world.context(), { number, phone: stranger }))
  expect((await smsTo(stranger))[0]).not.toMatch(/\d{6}/)
})

it('[A2][A8] a new password ends the other devices and exchanges this id; the old password is no longer good', async () => {
  const { sid, phone } = await registered()
  const other = valueOf(await enter(phone, PASSWORD)).sid
  expect(codesOf(await changePassword(await as(sid), { current: PASSWORD, password: phone, repeated: phone }))).toEqual(['password.too-personal'])
  expect(codesOf(await changePassword(await as(sid), { current: 'wrong', password: NEXT, repeated: NEXT }))).toEqual(['password.wrong'])
  const changed = valueOf(await changePassword(await as(sid), { current: PASSWORD, password: NEXT, repeated: NEXT }))
  expect([(await loadActor(sid, 'citizen')).kind, (await loadActor(other, 'citizen')).kind, (await loadActor(changed.sid, 'citizen')).kind]).toEqual(['anonymous', 'anonymous', 'citizen'])
  expect(codesOf(await enter(phone, PASSWORD))).toEqual(['sign-in.failed'])
  expect((await smsTo(phone)).at(-1)).toContain('密码已修改')
})

it('[A12][REG-13] the sign-in phone changes after a fresh login with both codes, and the old number hears of it', async () => {
  const { sid, phone } = await registered()
  const next = newPhone()
  const stale = { ...(await as(sid)), machineNow: machineNow() + 6 * MINUTE }
  expect(codesOf(await changePhone(stale, { phone: next }))).toEqual(['login.not-fresh'])
  const { changeId } = valueOf(await changePhone(await as(sid), { phone: next }))
  const [code, oldCode] = [await world.codeSentTo(next), await world.codeSentTo(phone)]
  const wrong = code === '000000' ? '000001' : '000000'
  expect(codesOf(await confirmPhone(await as(sid), { changeId, code: wrong, oldCode }))).toEqual(['code.wrong'])
  const stranger = await as((await registered()).sid)
  expect(codesOf(await confirmPhone(stranger, { changeId, code, oldCode }))).toEqual(['not-found'])
  valueOf(await confirmPhone(await as(sid), { changeId, code, oldCode }))
  expect((await smsTo(phone)).at(-1)).toContain('登录手机号已更换')
  expect((await enter(next, PASSWORD)).ok).toBe(true)
  expect((await enter(phone, PASSWORD)).ok).toBe(false)
})

it('[REG-16] closing ends all sessions and frees person and phone for a new account', async () => {
  const person = await registered()
  valueOf(await closeAccount(await as(person.sid), { understood: 'yes' }))
  expect((await loadActor(person.sid, 'citizen')).kind).toBe('anonymous')
  expect(codesOf(await enter(person.phone, PASSWORD))).toEqual(['sign-in.failed'])
  const again = await register({ ...person, phone: newPhone() })
  expect(again.accountId).not.toBe(person.accountId)
})

const clerk = () => world.context({ actor: world.staff('window-clerk'), channel: 'office' })
const atWindow = (person: { name: string; number: string; phone: string }, more: Record<string, unknown> = {}) =>
  registerAtWindow(clerk(), { personKind: 'local-resident', documentKind: 'resident-card', checklist: [...windowChecklistFor('individual')], ...person, ...more })

it('[REG-06] at the window L1 becomes L2 at once, in the account that was', async () => {
  const { sid, accountId, name, number, phone } = await registered()
  expect(valueOf(await atWindow({ name, number, phone }))).toEqual({ accountId, upgraded: true })
  expect(await loadActor(sid, 'citizen')).toMatchObject({ accountId, level: 'L2' })
  expect(codesOf(await atWindow({ name, number, phone }))).toEqual(['account.verified-already'])
})

it('[REG-09][REG-14] a new account of the window is L2; its first password goes to the phone and only opens the way to an own one', async () => {
  const person = await driver()
  const phone = newPhone()
  expect(codesOf(await atWindow({ ...pick(person), phone }, { checklist: ['individual-application-form'] }))).toEqual(['checklist.missing', 'checklist.missing'])
  expect(valueOf(await atWindow({ ...pick(person), phone })).upgraded).toBe(false)
  const first = /首次密码 (\S+) /.exec((await smsTo(phone)).at(-1) ?? '')?.[1] ?? ''
  const entered = valueOf(await enter(phone, first))
  expect(entered.mustChangePassword).toBe(true)
  expect((await loadActor(entered.sid, 'citizen')).kind).toBe('anonymous')
  const { sid } = valueOf(await changeFirstPassword(world.context(), { sid: entered.sid, password: NEXT, repeated: NEXT }))
  expect(await loadActor(sid, 'citizen')).toMatchObject({ level: 'L2', people: { 32: person.id } })
})

const pick = ({ name, number }: { name: string; number: string }) => ({ name, number })

it('[REG-08] who has nothing here is refused; a residence permit makes a record the country’s directory hears of', async () => {
  const stranger = { name: '阿卜杜拉·买买提', number: testCitizenNumber(++serial, '350299'), phone: newPhone() }
  expect(codesOf(await atWindow(stranger))).toEqual(['registration.not-of-this-place'])
  const papers = [...windowChecklistFor('individual'), 'residence-permit']
  const { accountId } = valueOf(await atWindow(stranger, { personKind: 'resident-elsewhere', residencePermit: true, checklist: papers }))
  await world.settle()
  const [account] = await national().select().from(accounts).where(eq(accounts.id, accountId))
  const found = await national().select().from(directory).where(eq(directory.personKey, account?.personKey ?? ''))
  const { read } = await world.databases.province('32')
  expect(await read.select().from(people).where(eq(people.id, found[0]?.personId ?? ''))).toHaveLength(1)
})

it('[REG-02][B2] only a window clerk registers at the window', async () => {
  const person = { ...(await driver()), phone: newPhone() }
  const by = (actor: Actor) => registerAtWindow(world.context({ actor }), { personKind: 'local-resident', documentKind: 'resident-card', checklist: [...windowChecklistFor('individual')], ...pick(person), phone: person.phone })
  for (const actor of [world.staff('reviewer'), world.staff('administrator'), person.citizen(), { kind: 'anonymous' } as const]) expect((await by(actor)).ok).toBe(false)
})

const CREDIT_CODE = '91320899MA1XYJ7W1W'
const dealer = (over: Record<string, unknown> = {}) => ({
  kind: 'DLR', organisationName: '淮安试验汽车销售有限公司', documentKind: 'credit-code-certificate', number: CREDIT_CODE, handler: 'agent',
  checklist: [...windowChecklistFor('agent')], username: 'dealer-admin', name: '测试甲', phone: newPhone(), ...over,
})

const enterFirst = async (username: string, phone: string, kind: SessionKind) => {
  const first = /首次密码 (\S+) /.exec((await smsTo(phone)).at(-1) ?? '')?.[1] ?? ''
  const { sid } = valueOf(await enter(username, first, kind))
  return valueOf(await changeFirstPassword(world.context(), { sid, password: NEXT, repeated: NEXT }))
}

it('[REG-10][REG-17][A5] a dealer registers at the window; its administrator enrols a factor and gives twenty people their own login', async () => {
  expect(codesOf(await registerOrganisation(clerk(), dealer({ checklist: [...windowChecklistFor('legal-representative')] })))).toEqual(['checklist.missing'])
  expect(codesOf(await registerOrganisation(clerk(), dealer({ documentKind: 'organisation-code-certificate', number: '123456789' })))).toEqual(['document-kind.missing'])
  const given = dealer()
  valueOf(await registerOrganisation(clerk(), given))
  expect(codesOf(await registerOrganisation(clerk(), dealer({ username: 'dealer-other' })))).toEqual(['organisation.registered-already'])

  const entered = await enterFirst('dealer-admin', given.phone, 'member')
  expect(entered.factorNeeded).toBe(true)
  const before = await as(entered.sid, 'member')
  const operator = (n: number) => ({ username: `operator-${n}`, name: '测试乙', phone: newPhone(), services: ['sale'] })
  expect((await addOperator(before, operator(0))).ok).toBe(false)
  const enrolment = valueOf(await findEnrolment(before, {}))
  const at = before.machineNow
  const { sid } = valueOf(await giveFactor(before, { code: totpCode(enrolment?.secret ?? '', stepAt(at)) }))
  const admin = await as(sid, 'member')
  expect(valueOf(await findEnrolment(admin, {}))).toBeNull()

  const made = await Promise.all(Array.from({ length: MOST_OPERATORS + 2 }, (_, n) => addOperator(admin, operator(n))))
  expect(made.filter((each) => each.ok)).toHaveLength(MOST_OPERATORS)
  expect(made.flatMap(codesOf)).toEqual(['operator.too-many', 'operator.too-many'])
  expect(valueOf(await listMembers(admin, {}))?.members).toHaveLength(MOST_OPERATORS + 1)

  const [row] = await national().select().from(memberships).where(and(eq(memberships.role, 'operator')))
  const [administrator] = valueOf(await listMembers(admin, {}))?.members ?? []
  const foreign: Member = {
    kind: 'member', accountId: 'acc', sessionId: 'ses', organisationId: 'org_other', organisationKind: 'DLR', role: 'administrator',
    services: ['*'], place: 'has', province: '32', personId: null, freshAt: machineNow(), factorGiven: true,
  }
  expect((await endOperator(world.context({ actor: foreign }), { membershipId: row?.id ?? '' })).ok).toBe(false)
  expect((await endOperator(admin, { membershipId: administrator?.membershipId ?? '' })).ok).toBe(false)
  const acting = (services: readonly string[]): Actor => ({ ...foreign, role: 'operator', services })
  const maySell = (services: readonly string[]) => may(acting(services), 'sale.report', { province: '32', place: 'has' })
  expect([maySell(['*']), maySell(['sale']), maySell(['other'])]).toEqual([true, true, false])
  valueOf(await endOperator(admin, { membershipId: row?.id ?? '' }))
  expect(valueOf(await listMembers(admin, {}))?.members).toHaveLength(MOST_OPERATORS)
})

it('[A13][A5] the first administrator of a province is made once, with a first password and a factor', async () => {
  const place = await findPlace('xmn')
  if (!place) throw new Error('no place')
  const first = valueOf(await createFirstAdministrator(systemContext(place, 'admin:create'), { username: 'lin.admin', name: '林测试' }))
  expect(codesOf(await createFirstAdministrator(systemContext(place, 'admin:create'), { username: 'lin.second', name: '林测试' }))).toEqual(['staff.administrator-exists'])
  expect(codesOf(await createFirstAdministrator(world.context({ actor: world.staff('administrator') }), { username: 'lin.third', name: '林测试' }))).toEqual(['not-allowed'])
  const entered = valueOf(await enter('lin.admin', first.password, 'staff'))
  expect(entered).toMatchObject({ mustChangePassword: true, factorNeeded: true })
  const { sid } = valueOf(await changeFirstPassword(world.context(), { sid: entered.sid, password: NEXT, repeated: NEXT }))
  const ctx = await as(sid, 'staff')
  expect((await giveFactor(ctx, { code: totpCode(first.secret, stepAt(ctx.machineNow)) })).ok).toBe(true)
})

it('[B2] an administrator of one place grants, ends and disables nothing of another or of the whole province', async () => {
  const roles = [{ province: '32', place: 'szv', role: 'administrator' }] as const
  const local: Actor = { kind: 'staff', accountId: 'acc-szv', sessionId: 'ses', freshAt: machineNow(), factorGiven: true, tooNear: [], roles }
  const phone = newPhone()
  const boss = world.context({ actor: world.staff('administrator'), channel: 'office' })
  const { accountId, roleId } = valueOf(await addStaff(boss, { username: 'zhao.clerk', name: '赵测试', phone, role: 'window-clerk', scope: 'here' }))
  const [there, here] = [world.context({ actor: local, place: 'szv' }), world.context({ actor: local, place: 'has' })]
  for (const answer of [await grantRole(here, { accountId, role: 'planner', scope: 'here' }), await listStaff(here, {})])
    expect(codesOf(answer)).toEqual(['not-allowed'])
  // Where the administrator has the office, what belongs to another place is not there (B4).
  for (const answer of [
    await grantRole(there, { accountId, role: 'planner', scope: 'province' }),
    await endRole(there, { roleId }),
    await disableAccount(there, { accountId, reason: '调离' }),
  ])
    expect(codesOf(answer)).toEqual(['not-found'])
  expect((await grantRole(there, { accountId, role: 'planner', scope: 'here' })).ok).toBe(true)
  expect(codesOf(await disableAccount(there, { accountId, reason: '调离' }))).toEqual(['not-found'])
})

it('[B7][A11] nobody grants oneself; administrator and auditor are different people; a disabled account is signed out', async () => {
  const boss = world.staff('administrator')
  const ctx = world.context({ actor: boss, channel: 'office' })
  const phone = newPhone()
  const { accountId } = valueOf(await addStaff(ctx, { username: 'wang.clerk', name: '王测试', phone, role: 'window-clerk', scope: 'here' }))
  const { sid } = await enterFirst('wang.clerk', phone, 'staff')
  expect(await loadActor(sid, 'staff')).toMatchObject({ roles: [{ province: '32', place: 'has', role: 'window-clerk' }], factorGiven: false })

  expect(codesOf(await grantRole(ctx, { accountId, role: 'auditor', scope: 'province' }))).toEqual(['staff.roles-apart'])
  valueOf(await grantRole(ctx, { accountId, role: 'administrator', scope: 'province' }))
  expect((await loadActor(sid, 'staff')).kind).toBe('anonymous')
  const roles = [{ province: '32', place: '*', role: 'administrator' }] as const
  const self: Actor = { kind: 'staff', accountId, sessionId: 'ses', freshAt: machineNow(), factorGiven: true, tooNear: [], roles }
  expect(codesOf(await grantRole(world.context({ actor: self }), { accountId, role: 'planner', scope: 'province' }))).toEqual(['not-allowed'])

  const again = valueOf(await enter('wang.clerk', NEXT, 'staff')).sid
  valueOf(await disableAccount(ctx, { accountId, reason: '调离' }))
  expect((await loadActor(again, 'staff')).kind).toBe('anonymous')
  expect(codesOf(await enter('wang.clerk', NEXT, 'staff'))).toEqual(['sign-in.failed'])
  expect(valueOf(await listStaff(ctx, {})).staff.find((each) => each.accountId === accountId)?.status).toBe('disabled')
})
