import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '@/db/common/schema'
import { accounts } from '@/db/national/schema/accounts'
import { visitClaims } from '@/db/province/schema/terminals'
import type { Actor } from '@/lib/kernel/actor'
import { DAY, machineNow, MINUTE, SECOND } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { checkEligibility } from '../applications/check-eligibility'
import { findApplication } from '../applications/find-application'
import { listOwnApplications } from '../applications/list-own-applications'
import { saveAnswers } from '../applications/save-answers'
import { startApplication } from '../applications/start-application'
import { submitApplication } from '../applications/submit-application'
import { listOwnParcels } from '../delivery/list-own-parcels'
import { listOwnLearners } from '../learners/list-own-learners'
import { listOwnNotices } from '../notices/list-own-notices'
import { attackWorld } from '../security/attack-world'
import { claimByNumber } from './claim-by-number'
import { identifyByCode } from './identify-by-code'
import { identifyVisitor } from './identify-visitor'
import { codesOf, FRAME, valueOf, type TestTerminal } from './kiosk-test-world'

let stage: Awaited<ReturnType<typeof attackWorld>>
beforeAll(async () => void (stage = await attackWorld()))
afterAll(() => stage.world.close())

const begun = async (at: TestTerminal, machine = machineNow()) => ({ visit: await stage.kiosk.visitAt(at, machine), ctx: await stage.kiosk.contextAt(at, machine) })

const claim = (ctx: Context, visit: string, number: string) => claimByNumber(ctx, { visit, number })

/** Number, message, code: the token of the visit that went on. */
const identified = async (at: TestTerminal, person: { number: string; phone: string }, number = person.number): Promise<string> => {
  const { visit, ctx } = await begun(at)
  valueOf(await claim(ctx, visit, number))
  return valueOf(await identifyByCode(ctx, { visit, code: await stage.world.codeSentTo(person.phone) })).token
}

const visitorAt = async (at: TestTerminal, token: string): Promise<{ actor: Actor; ctx: Context }> => {
  const actor = await stage.kiosk.actorAt(at, token)
  return { actor, ctx: stage.world.context({ actor, channel: 'kiosk' }) }
}

/** A number that is in form and nobody's. */
const STRANGER = '350299199003070012'

describe('a visit begun by number and message (ux.md §5.2)', () => {
  it.each([
    ['the document number', (person: { number: string }) => person.number],
    ['the document number as people write it', (person: { number: string }) => person.number.toLowerCase().replace(/(.{6})/, '$1 ')],
    ['the phone', (person: { phone: string }) => person.phone],
    ['the phone with its country', (person: { phone: string }) => `+86 ${person.phone}`],
  ])('[KSK-03] by %s the code of the account’s phone makes it that person’s, at L1 whatever the account holds', async (_way, typed) => {
    const at = await stage.kiosk.terminal()
    const { person } = await stage.citizen()
    const token = await identified(at, person, typed(person))
    expect((await visitorAt(at, token)).actor).toMatchObject({ kind: 'visitor', personId: person.id, level: 'L1' })
  })

  it('[A8] [A6] the visit has a new id, the old one is nobody, the code is good once', async () => {
    const at = await stage.kiosk.terminal()
    const { person } = await stage.citizen()
    const { visit, ctx } = await begun(at)
    valueOf(await claim(ctx, visit, person.number))
    const code = await stage.world.codeSentTo(person.phone)
    const answers = await Promise.all([1, 2].map(() => identifyByCode(ctx, { visit, code })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await stage.kiosk.actorAt(at, visit)).toMatchObject({ kind: 'terminal' })
  })

  it('[KSK-03] a number alone opens nothing, and a code of another visit neither', async () => {
    const at = await stage.kiosk.terminal()
    const other = await stage.kiosk.terminal()
    const { person } = await stage.citizen()
    const here = await begun(at)
    expect(codesOf(await identifyByCode(here.ctx, { visit: here.visit, code: '123456' }))).toEqual(['not-found'])
    valueOf(await claim(here.ctx, here.visit, person.number))
    expect(await stage.kiosk.actorAt(at, here.visit)).toMatchObject({ kind: 'terminal' })
    const code = await stage.world.codeSentTo(person.phone)
    const there = await begun(other)
    valueOf(await claim(there.ctx, there.visit, STRANGER))
    expect(codesOf(await identifyByCode(there.ctx, { visit: there.visit, code }))).toEqual(['code.wrong'])
  })

  it('[REG-15] [A4] a number of nobody is answered as any other, before and after the code, and no message is sent', async () => {
    const at = await stage.kiosk.terminal()
    const { person } = await stage.citizen()
    const answers = []
    for (const number of [person.number, STRANGER.replace(/.$/, '3')]) {
      const { visit, ctx } = await begun(at)
      const sentBefore = stage.world.sms.length
      const asked = await claim(ctx, visit, number)
      const again = await claim(ctx, visit, number)
      const typed = []
      for (let tries = 0; tries < 5; tries++) typed.push(await identifyByCode(ctx, { visit, code: '000000' }))
      typed.push(await identifyByCode(ctx, { visit, code: '000000' }))
      await stage.world.settle()
      answers.push({ asked: asked.ok, again: codesOf(again), typed: typed.map((answer) => (answer.ok ? 'in' : answer.problems)) })
      expect(stage.world.sms.length - sentBefore).toBe(number === person.number ? 1 : 0)
    }
    expect(answers[1]).toEqual(answers[0])
    expect(answers[0]?.typed.at(-1)).toMatchObject([{ code: 'identity.locked' }])
  })

  it('[REG-13] five codes a day and a minute between, counted for what was typed, known or not, at any terminal', async () => {
    const { person } = await stage.citizen()
    const start = machineNow() - (machineNow() % DAY) - 8 * 60 * MINUTE + DAY + MINUTE
    for (const number of [person.phone, '13899990000']) {
      const refusals = []
      for (let asked = 0; asked < 6; asked++) {
        const at = await stage.kiosk.terminal('has', start + asked * 2 * MINUTE)
        const { visit, ctx } = await begun(at, start + asked * 2 * MINUTE)
        refusals.push(...codesOf(await claim(ctx, visit, number)))
        if (asked === 0) refusals.push(...codesOf(await claim({ ...ctx, machineNow: ctx.machineNow + 59 * SECOND }, visit, number)))
      }
      expect(refusals).toEqual(['code.too-soon', 'code.daily-limit'])
    }
  })

  it('[REG-13] [REG-15] what the phone has had by another number stops the message and not the answer', async () => {
    const { person } = await stage.citizen()
    const at = await stage.kiosk.terminal()
    const first = await begun(at)
    valueOf(await claim(first.ctx, first.visit, person.phone))
    const second = await begun(at)
    expect((await claim(second.ctx, second.visit, person.number)).ok).toBe(true)
    await stage.world.settle()
    expect(stage.world.sms.filter(({ to }) => to === person.phone)).toHaveLength(1)
  })

  it('[A3] a terminal asks for twelve codes in ten minutes, then it waits', async () => {
    const at = await stage.kiosk.terminal()
    const start = machineNow()
    const { visit, ctx } = await begun(at, start)
    const numberOf = (n: number) => `13700${String(100_000 + n)}`
    for (let n = 0; n < 12; n++) valueOf(await claim(ctx, visit, numberOf(n)))
    expect(codesOf(await claim(ctx, visit, numberOf(12)))).toEqual(['code.terminal-limit'])
    const later = await begun(at, start + 10 * MINUTE + 1)
    expect((await claim(later.ctx, later.visit, numberOf(13))).ok).toBe(true)
  })

  it('[KSK-08] [A3] five wrong codes lock the number at this machine for ten minutes; another person and another machine go on', async () => {
    const at = await stage.kiosk.terminal()
    const elsewhere = await stage.kiosk.terminal()
    const { person } = await stage.citizen()
    const { person: next } = await stage.citizen()
    const { visit, ctx } = await begun(at)
    valueOf(await claim(ctx, visit, person.number))
    const code = await stage.world.codeSentTo(person.phone)
    const wrong = code === '111111' ? '222222' : '111111'
    for (let tries = 0; tries < 5; tries++) await identifyByCode(ctx, { visit, code: wrong })
    expect(codesOf(await identifyByCode(ctx, { visit, code }))).toEqual(['identity.locked'])
    const later = machineNow() + 2 * MINUTE
    const again = await begun(at, later)
    expect(codesOf(await claim(again.ctx, again.visit, person.number))).toEqual(['identity.locked'])
    expect((await claim(again.ctx, again.visit, next.number)).ok).toBe(true)
    const there = await begun(elsewhere, later)
    expect((await claim(there.ctx, there.visit, person.number)).ok).toBe(true)
  })

  it('a code lives five minutes; a closed account gets none', async () => {
    const at = await stage.kiosk.terminal()
    const { person } = await stage.citizen()
    const { visit, ctx } = await begun(at)
    valueOf(await claim(ctx, visit, person.number))
    const code = await stage.world.codeSentTo(person.phone)
    const alive = { ...ctx, machineNow: ctx.machineNow + MINUTE }
    expect(codesOf(await identifyByCode(alive, { visit, code: '12345' }))).toEqual(['code.form'])
    expect(codesOf(await identifyByCode({ ...ctx, machineNow: ctx.machineNow + 6 * MINUTE }, { visit, code }))).toEqual(['not-found'])
    await stage.world.databases.national.write((tx) => tx.update(accounts).set({ status: 'disabled' }).where(eq(accounts.personKey, person.personKey)).returning({ id: accounts.id }))
    const sent = stage.world.sms.length
    const next = await begun(at, machineNow() + 2 * MINUTE)
    expect((await claim(next.ctx, next.visit, person.number)).ok).toBe(true)
    await stage.world.settle()
    expect(stage.world.sms.length).toBe(sent)
  })

  it('[E5] [G1] neither the audit nor the row holds the number; what is a day old is gone', async () => {
    const at = await stage.kiosk.terminal()
    const { person } = await stage.citizen()
    const token = await identified(at, person)
    const { read } = await stage.world.databases.province('32')
    const rows = [...(await read.select().from(visitClaims)), ...(await read.select().from(audit))]
    for (const trace of [person.number, person.phone, token]) expect(JSON.stringify(rows)).not.toContain(trace)
    const [last] = await read.select().from(audit).where(eq(audit.intent, 'visit.identify-by-code')).orderBy(audit.seq).then((all) => all.slice(-1))
    expect(last).toMatchObject({ outcome: 'done', onBehalfOf: person.id })
    const later = machineNow() + DAY + MINUTE
    const next = await begun(await stage.kiosk.terminal('has', later), later)
    valueOf(await claim(next.ctx, next.visit, STRANGER))
    expect((await read.select().from(visitClaims)).every(({ at: when }) => when >= later - DAY)).toBe(true)
  })
})

describe('[REG-04] [KSK-03] what a visit of level L1 may use', () => {
  const stand = async () => {
    const at = await stage.kiosk.terminal()
    const owner = await stage.citizen()
    const draft = await stage.draft(owner)
    const token = await identified(at, owner.person)
    return { at, owner, draft, token, ...(await visitorAt(at, token)) }
  }

  it('reads what L1 opens: one’s parcels, and why another item cannot be begun', async () => {
    const { ctx } = await stand()
    expect(valueOf(await listOwnParcels(ctx, {}))).toEqual([])
    const { subjects = [] } = valueOf(await checkEligibility(ctx, { service: 'replace-driving-licence' })) ?? {}
    expect(subjects[0]?.problems.map(({ code }) => code)).toContain('identity.level-too-low')
  })

  it('begins no item of level L2, finds none that was begun, goes on with none and hands none in', async () => {
    const { ctx, owner, draft } = await stand()
    expect(valueOf(await listOwnApplications(ctx, {}))).toEqual([])
    expect(valueOf(await findApplication(ctx, { applicationId: draft.applicationId }))).toBeNull()
    expect(codesOf(await startApplication(ctx, { service: 'replace-driving-licence', subjectId: owner.licenceId }))).toEqual(['not-found'])
    const answers = { applicationId: draft.applicationId, revision: draft.revision, step: 'reason', answers: { reason: 'damaged' } }
    expect(codesOf(await saveAnswers(ctx, answers))).toEqual(['not-found'])
    expect(codesOf(await submitApplication(ctx, { applicationId: draft.applicationId, revision: draft.revision }))).toEqual(['not-found'])
    expect(codesOf(await listOwnLearners(ctx, {}))).toEqual(['not-allowed'])
    expect(codesOf(await listOwnNotices(ctx, {}))).toEqual(['not-allowed'])
  })

  it('goes up to L2 with card and face, and all that waited is there', async () => {
    const { at, owner, draft, token } = await stand()
    const card = await stage.kiosk.contextAt(at)
    const up = valueOf(await identifyVisitor(card, { visit: token, reading: stage.kiosk.reading(at, owner.person), frame: FRAME }))
    const { actor, ctx } = await visitorAt(at, up.token)
    expect(actor).toMatchObject({ level: 'L2', personId: owner.person.id })
    expect(valueOf(await findApplication(ctx, { applicationId: draft.applicationId }))?.id).toBe(draft.applicationId)
  })
})
