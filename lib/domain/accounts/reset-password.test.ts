import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '@/db/common/schema'
import { accounts } from '@/db/national/schema/accounts'
import { memberships } from '@/db/national/schema/organisations'
import type { Actor } from '@/lib/kernel/actor'
import { machineNow } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { addOperator } from '../organisations/add-operator'
import { changeFirstPassword } from '../sessions/change-first-password'
import { loadActor } from '../sessions/load-actor'
import { signIn } from '../sessions/sign-in'
import { attackWorld } from '../security/attack-world'
import { addStaff } from '../staff/add-staff'
import { grantRole } from '../staff/grant-role'
import { resetOperatorPassword, resetPassword } from './reset-password'

const OWN = 'quiet-harbour-58-north'
let stage: Awaited<ReturnType<typeof attackWorld>>
let serial = 0
beforeAll(async () => void (stage = await attackWorld()))
afterAll(() => stage.world.close())

const boss = () => stage.as(stage.world.staff('administrator'), 'office')
const newPhone = () => `1350000${String(1000 + ++serial)}`
const passwordSentTo = async (phone: string) => {
  await stage.world.settle()
  const text = stage.world.sms.filter(({ to }) => to === phone).at(-1)?.text ?? ''
  return / (\S+-\S+-\S+) /.exec(text)?.[1] ?? ''
}
const enter = (name: string, password: string, kind: 'staff' | 'member') => signIn(stage.world.context(), { name, password, kind })

/** Has chosen an own password and is signed in. */
const settled = async (username: string, phone: string, kind: 'staff' | 'member') => {
  const { sid } = valueOf(await enter(username, await passwordSentTo(phone), kind))
  return valueOf(await changeFirstPassword(stage.world.context(), { sid, password: OWN, repeated: OWN })).sid
}

const clerk = async () => {
  const [username, phone] = [`reset.clerk${++serial}`, newPhone()]
  const { accountId } = valueOf(await addStaff(boss(), { username, name: '测试丙', phone, role: 'window-clerk', scope: 'here' }))
  return { username, phone, accountId, sid: await settled(username, phone, 'staff') }
}

describe('[REG-14][A11] a password that was lost at work', () => {
  it('is replaced by an administrator: sent to the owner alone, good for choosing an own one, all are signed out, the factor stays', async () => {
    const { username, phone, accountId, sid } = await clerk()
    const before = await stage.world.databases.national.read.select().from(accounts).where(eq(accounts.id, accountId))
    const answer = valueOf(await resetPassword(boss(), { accountId }))
    expect(answer).toEqual({ accountId })
    const temporary = await passwordSentTo(phone)
    expect((await loadActor(sid, 'staff')).kind).toBe('anonymous')
    expect((await enter(username, OWN, 'staff')).ok).toBe(false)
    const entered = valueOf(await enter(username, temporary, 'staff'))
    expect(entered).toMatchObject({ mustChangePassword: true, factorNeeded: true })
    expect((await loadActor(entered.sid, 'staff')).kind).toBe('anonymous')
    const after = await stage.world.databases.national.read.select().from(accounts).where(eq(accounts.id, accountId))
    expect(after[0]?.totpSealed).toBe(before[0]?.totpSealed)
    const rows = await stage.world.databases.national.read.select().from(audit).where(and(eq(audit.intent, 'account.reset-password'), eq(audit.subject, accountId)))
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(temporary)
  })

  it('not one’s own, not of another place, not of who serves two provinces, not a citizen’s, not without a fresh login', async () => {
    const { accountId } = await clerk()
    const actor = stage.world.staff('administrator')
    if (actor.kind !== 'staff') throw new Error('no administrator')
    const as = (change: Partial<typeof actor>) => stage.as({ ...actor, ...change } satisfies Actor, 'office')
    expect(codesOf(await resetPassword(as({ accountId }), { accountId }))).toEqual(['staff.not-oneself'])
    expect(codesOf(await resetPassword(as({ freshAt: 0 }), { accountId }))).toEqual(['login.not-fresh'])
    expect(codesOf(await resetPassword(as({ roles: [{ province: '32', place: 'szv', role: 'administrator' }] }), { accountId }))).toEqual(['not-allowed'])
    for (const role of ['window-clerk', 'reviewer', 'auditor'] as const)
      expect(codesOf(await resetPassword(stage.as(stage.world.staff(role), 'office'), { accountId }))).toEqual(['not-allowed'])
    const { actor: citizen } = await stage.citizen()
    expect(codesOf(await resetPassword(boss(), { accountId: 'accountId' in citizen ? citizen.accountId : '' }))).toEqual(['not-found'])

    const elsewhere = stage.world.context({ actor: { ...actor, roles: [{ province: '35', place: '*', role: 'administrator' }] }, place: 'xmn', channel: 'office' })
    valueOf(await grantRole(elsewhere, { accountId, role: 'planner', scope: 'province' }))
    for (const ctx of [boss(), elsewhere]) expect(codesOf(await resetPassword(ctx, { accountId }))).toEqual(['not-found'])
  })

  it('[REG-17] an operator’s by the administrator of the same body alone', async () => {
    const admin = await stage.dealer('org-reset')
    const other = await stage.dealer('org-reset-2')
    const [username, phone] = [`reset.operator${++serial}`, newPhone()]
    const { accountId } = valueOf(await addOperator(stage.as(admin, 'portal'), { username, name: '测试丁', phone, services: ['sale'] }))
    const sid = await settled(username, phone, 'member')
    for (const ctx of [stage.as(other, 'portal'), stage.as({ ...admin, role: 'operator' } as Actor, 'portal')]) expect((await resetOperatorPassword(ctx, { accountId })).ok).toBe(false)
    expect((await loadActor(sid, 'member')).kind).toBe('member')
    valueOf(await resetOperatorPassword(stage.as(admin, 'portal'), { accountId }))
    expect((await loadActor(sid, 'member')).kind).toBe('anonymous')
    expect(valueOf(await enter(username, await passwordSentTo(phone), 'member')).mustChangePassword).toBe(true)
    await stage.world.databases.national.write((tx) => tx.update(memberships).set({ endedAt: machineNow() }).where(eq(memberships.accountId, accountId)).returning())
    expect((await resetOperatorPassword(stage.as(admin, 'portal'), { accountId })).ok).toBe(false)
  })
})
