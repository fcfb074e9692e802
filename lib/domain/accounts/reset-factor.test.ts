import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '@/db/common/schema'
import type { Actor } from '@/lib/kernel/actor'
import { machineNow } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { listAdministrators } from '../organisations/list-administrators'
import { attackWorld, PASSWORD } from '../security/attack-world'
import { findEnrolment } from '../sessions/find-enrolment'
import { giveFactor } from '../sessions/give-factor'
import { loadActor } from '../sessions/load-actor'
import { signIn } from '../sessions/sign-in'
import { stepAt, totpCode } from '../sessions/totp'
import { accounts } from '@/db/national/schema/accounts'
import { memberships, staffRoles } from '@/db/national/schema/organisations'
import { resetFactor } from './reset-factor'

let stage: Awaited<ReturnType<typeof attackWorld>>
beforeAll(async () => void (stage = await attackWorld()))
afterAll(() => stage.world.close())

const boss = () => stage.as(stage.world.staff('administrator'), 'office')
const national = () => stage.world.databases.national

const accountOf = (actor: Actor) => {
  if (actor.kind !== 'staff' && actor.kind !== 'member') throw new Error('nobody at work')
  return { accountId: actor.accountId, sid: actor.sessionId }
}

const clerk = async () => {
  const found = accountOf(await stage.allRoles())
  await national().write((tx) => tx.insert(staffRoles).values({ id: `rol-${found.accountId}`, accountId: found.accountId, province: '32', place: 'has', role: 'window-clerk', grantedAt: 0, grantedBy: 'acc' }).returning())
  return found
}

const bodyAdministrator = async (organisationId: string) => {
  const found = accountOf(await stage.dealer(organisationId))
  await national().write((tx) => tx.insert(memberships).values({ id: `mem-${found.accountId}`, accountId: found.accountId, organisationId, role: 'administrator', services: '*', addedAt: 0 }).returning())
  return found
}

const usernameOf = async (accountId: string) => (await national().read.select().from(accounts).where(eq(accounts.id, accountId)))[0]?.username ?? ''

describe('[A5] an authenticator that was lost at work', () => {
  it.each([
    ['of staff', 'staff', clerk],
    ['of an organisation’s administrator', 'member', () => bodyAdministrator('org-factor')],
  ] as const)('%s is reset: all are signed out, the next sign-in enrols anew, the owner is told, the password stays', async (_whose, kind, make) => {
    const { accountId, sid } = await make()
    expect((await loadActor(sid, kind)).kind).toBe(kind)
    expect(valueOf(await resetFactor(boss(), { accountId }))).toEqual({ accountId })
    expect((await loadActor(sid, kind)).kind).toBe('anonymous')

    const entered = valueOf(await signIn(stage.world.context(), { name: await usernameOf(accountId), password: PASSWORD, kind }))
    expect(entered).toMatchObject({ factorNeeded: true, mustChangePassword: false })
    const actor = await loadActor(entered.sid, kind)
    expect(actor).toMatchObject({ factorGiven: false })
    const enrolment = valueOf(await findEnrolment(stage.world.context({ actor }), {}))
    const code = totpCode(enrolment?.secret ?? '', stepAt(machineNow()))
    const given = valueOf(await giveFactor(stage.world.context({ actor }), { code }))
    expect(await loadActor(given.sid, kind)).toMatchObject({ factorGiven: true })
    expect(valueOf(await findEnrolment(stage.world.context({ actor: await loadActor(given.sid, kind) }), {}))).toBeNull()

    const rows = await national().read.select().from(audit).where(eq(audit.subject, accountId))
    expect(rows.filter(({ intent }) => intent === 'account.reset-factor')).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(enrolment?.secret)
    await stage.world.settle()
    expect(stage.world.sms.some(({ text }) => text.includes('动态口令'))).toBe(true)
  })

  it('not one’s own, not from a login that is not fresh, not by others, not of another place, not where there is none', async () => {
    const { accountId } = await clerk()
    const actor = stage.world.staff('administrator')
    if (actor.kind !== 'staff') throw new Error('no administrator')
    const as = (change: Partial<typeof actor>) => stage.as({ ...actor, ...change }, 'office')
    expect(codesOf(await resetFactor(as({ accountId }), { accountId }))).toEqual(['staff.not-oneself'])
    expect(codesOf(await resetFactor(as({ freshAt: 0 }), { accountId }))).toEqual(['login.not-fresh'])
    expect(codesOf(await resetFactor(as({ roles: [{ province: '32', place: 'szv', role: 'administrator' }] }), { accountId }))).toEqual(['not-allowed'])
    for (const role of ['window-clerk', 'reviewer', 'planner', 'auditor'] as const)
      expect(codesOf(await resetFactor(stage.as(stage.world.staff(role), 'office'), { accountId }))).toEqual(['not-allowed'])
    const body = await stage.dealer('org-factor-2')
    expect((await resetFactor(stage.as(body, 'portal'), { accountId: accountOf(body).accountId })).ok).toBe(false)
    const { actor: citizen } = await stage.citizen()
    expect(codesOf(await resetFactor(boss(), { accountId: 'accountId' in citizen ? citizen.accountId : '' }))).toEqual(['not-found'])
    await national().write((tx) => tx.update(accounts).set({ totpSealed: null }).where(eq(accounts.id, accountId)).returning())
    expect(codesOf(await resetFactor(boss(), { accountId }))).toEqual(['factor.none'])
  })

  it('[B4] the administrator of a place finds the administrators of its bodies, nobody else does', async () => {
    const { accountId } = await bodyAdministrator('org-factor-3')
    expect(valueOf(await listAdministrators(boss(), {})).administrators.map((each) => each.accountId)).toContain(accountId)
    const elsewhere = { ...boss(), place: stage.world.context({ place: 'szv' }).place }
    expect(valueOf(await listAdministrators(elsewhere, {})).administrators.map((each) => each.accountId)).not.toContain(accountId)
    expect((await listAdministrators(stage.as(stage.world.staff('window-clerk'), 'office'), {})).ok).toBe(false)
  })
})
