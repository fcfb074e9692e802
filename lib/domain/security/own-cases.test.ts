import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '@/db/common/schema'
import { accounts, sessions } from '@/db/national/schema/accounts'
import { HOUR, machineNow } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { windowChecklistFor } from '@/lib/policy/identifiers/window-checklist'
import { codesOf, lostLicence, submitted, valueOf } from '../applications/application-test-world'
import { registerAtWindow } from '../accounts/register-at-window'
import { discloseApplication } from '../applications/disclose-application'
import { findApplication } from '../applications/find-application'
import { moveApplication } from '../applications/move-application'
import { startApplication } from '../applications/start-application'
import { takeApplication } from '../applications/take-application'
import { findCounterPerson } from '../register/find-counter-person'
import { findPersonForCounter } from '../register/find-person-for-counter'
import { loadActor } from '../sessions/load-actor'
import { addStaff } from '../staff/add-staff'
import { grantRole } from '../staff/grant-role'
import { listStaff } from '../staff/list-staff'
import { endRelation, recordRelation } from '../staff/record-relation'
import { testWorld } from '../test-world'

let world: Awaited<ReturnType<typeof testWorld>>
let serial = 0
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const boss = () => world.context({ actor: world.staff('administrator'), channel: 'office' })

/** A clerk and reviewer of Huai'an with a live session, whose rights are read from the rows on each request. */
const officer = async () => {
  const { accountId } = valueOf(await addStaff(boss(), { username: `near.officer${++serial}`, name: '测试甲', phone: `1380000${1000 + serial}`, role: 'reviewer', scope: 'here' }))
  valueOf(await grantRole(boss(), { accountId, role: 'window-clerk', scope: 'here' }))
  const sid = `ses-near-${serial}`
  await world.databases.national.write(async (tx) => {
    await tx.update(accounts).set({ mustChangePassword: false }).where(eq(accounts.id, accountId))
    await tx.insert(sessions).values({
      id: sid, accountId, kind: 'staff', device: 'test', createdAt: machineNow(), seenAt: machineNow(), freshAt: machineNow(), factorAt: machineNow(), expiresAt: machineNow() + HOUR,
    })
  })
  return { accountId, ctx: async () => world.context({ actor: await loadActor(sid, 'staff'), channel: 'office' }) }
}

type Case = Awaited<ReturnType<typeof submitted>>

const tried = async (ctx: Context, { applicationId, revision, licenceId, person }: Case) => ({
  read: valueOf(await findApplication(ctx, { applicationId })) === null ? 'nothing' : 'read',
  take: codesOf(await takeApplication(ctx, { applicationId, revision })),
  approve: codesOf(await moveApplication(ctx, { applicationId, transition: 'approve', revision })),
  disclose: codesOf(await discloseApplication(ctx, { applicationId, purpose: '核对材料' })),
  enter: codesOf(await startApplication(ctx, { service: 'B12', subjectId: licenceId, applicantId: person.id })),
  lookUp: codesOf(await findPersonForCounter(ctx, { number: person.number })),
  person: codesOf(await findCounterPerson(ctx, { personId: person.id })),
  verify: codesOf(await registerAtWindow(ctx, {
    personKind: 'local-resident', documentKind: 'resident-card', name: person.name, number: person.number, phone: person.phone, checklist: [...windowChecklistFor('individual')],
  })),
})

const NOTHING = {
  read: 'nothing', take: ['not-found'], approve: ['not-found'], disclose: ['not-found'], enter: ['not-found'], lookUp: ['not-found'], person: ['not-allowed'], verify: ['not-found'],
}

describe('[B7] the own case and that of one’s family', () => {
  it.each(['self', 'spouse', 'parent', 'child', 'sibling', 'other'] as const)('%s: not read, taken, decided, opened, entered, looked up or verified, from the next request on', async (relation) => {
    const near = await submitted(world)
    const { accountId, ctx } = await officer()
    expect((await findApplication(await ctx(), { applicationId: near.applicationId })).ok).toBe(true)
    valueOf(await recordRelation(boss(), { accountId, relation, number: near.person.number }))
    expect(await tried(await ctx(), near)).toEqual(NOTHING)
    // A stranger's case stays the officer's, so that the bar is the relation and nothing else.
    const stranger = await submitted(world)
    valueOf(await takeApplication(await ctx(), { applicationId: stranger.applicationId, revision: stranger.revision }))
  })

  it('a relation that has ended bars no longer; the own person cannot be ended', async () => {
    const near = await submitted(world)
    const { accountId, ctx } = await officer()
    valueOf(await recordRelation(boss(), { accountId, relation: 'spouse', number: near.person.number }))
    expect(codesOf(await recordRelation(boss(), { accountId, relation: 'other', number: near.person.number }))).toEqual(['staff.relation-known'])
    const [held] = valueOf(await listStaff(boss(), {})).staff.find((each) => each.accountId === accountId)?.relations ?? []
    valueOf(await endRelation(boss(), { relationId: held?.relationId ?? '' }))
    expect(codesOf(await endRelation(boss(), { relationId: held?.relationId ?? '' }))).toEqual(['not-found'])
    valueOf(await takeApplication(await ctx(), { applicationId: near.applicationId, revision: near.revision }))
  })

  it('a record made after the relation was written is barred too; another province’s record as well', async () => {
    const { accountId, ctx } = await officer()
    const person = await world.person({ province: '35' })
    valueOf(await recordRelation(boss(), { accountId, relation: 'child', number: person.number }))
    expect(await ctx()).toMatchObject({ actor: { tooNear: [person.id] } })
    const here = await lostLicence(world)
    expect(JSON.stringify((await ctx()).actor)).not.toContain(here.person.id)
  })

  it('is written by an administrator for another, in the audit without the number', async () => {
    const { accountId, ctx } = await officer()
    const person = await world.person()
    const wish = { accountId, relation: 'parent', number: person.number }
    expect(codesOf(await recordRelation(await ctx(), wish))).toEqual(['not-allowed'])
    const self = boss()
    if (self.actor.kind !== 'staff') throw new Error('no administrator')
    expect(codesOf(await recordRelation({ ...self, actor: { ...self.actor, accountId } }, wish))).toEqual(['not-allowed'])
    expect(codesOf(await recordRelation({ ...self, actor: { ...self.actor, freshAt: 0 } }, wish))).toEqual(['login.not-fresh'])
    expect(codesOf(await recordRelation(boss(), { ...wish, number: '320899199003070000' }))).toHaveLength(1)
    valueOf(await recordRelation(boss(), wish))
    const rows = await world.databases.national.read.select().from(audit).where(eq(audit.intent, 'staff.record-relation'))
    expect(rows.at(-1)).toMatchObject({ subject: accountId, detail: '{"relation":"parent"}' })
    expect(JSON.stringify(rows)).not.toContain(person.number)
  })
})
