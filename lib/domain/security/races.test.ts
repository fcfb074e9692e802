import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit, codes, outbox } from '@/db/common/schema'
import { applicationEvents, applications } from '@/db/province/schema/applications'
import { bans } from '@/db/province/schema/bans'
import { plateHolds, plateNumbers, plateSegments } from '@/db/province/schema/plates'
import { licenceDocuments, vehicles } from '@/db/province/schema/register'
import { machineNow, SECOND } from '@/lib/kernel/clock'
import type { Result } from '@/lib/kernel/problem'
import { codesOf, valueOf } from '../applications/application-test-world'
import { moveApplication } from '../applications/move-application'
import { saveAnswers } from '../applications/save-answers'
import { submitApplication } from '../applications/submit-application'
import { saveRegistration } from '../accounts/save-registration'
import { useCode, type CodeAttempt } from '../codes/use-code'
import { sendCode } from '../codes/send-code'
import { pickNumber } from '../plates/pick-number'
import { plateJobs } from '../plates/jobs'
import { registerVehicle } from '../vehicles/register-vehicle'
import { attackWorld } from './attack-world'

const AT = '2015-10-29 10:12'
let stage: Awaited<ReturnType<typeof attackWorld>>
const province = () => stage.world.databases.province('32')

beforeAll(async () => {
  stage = await attackWorld()
  await stage.plates.segment('苏HA000A', '苏HA019A')
  await stage.plates.segment('苏HB000B', '苏HB009B')
}, 60_000)
afterAll(() => stage.world.close())

const wins = (answers: readonly Result<unknown>[]): number => answers.filter(({ ok }) => ok).length
const freeNumbers = async (): Promise<string[]> =>
  (await (await province()).read.select({ number: plateNumbers.number }).from(plateNumbers).where(eq(plateNumbers.state, 'free'))).map(({ number }) => number)

/** Counts of a segment are the rows it stands for, whatever raced. */
const expectCountsToHold = async () => {
  const { read } = await province()
  for (const segment of await read.select().from(plateSegments)) {
    const rows = await read.select({ state: plateNumbers.state, n: sql<number>`count(*)` }).from(plateNumbers).where(eq(plateNumbers.segmentId, segment.id)).groupBy(plateNumbers.state)
    const counted = Object.fromEntries(rows.map(({ state, n }) => [state, n]))
    expect({ free: segment.free, held: segment.held, taken: segment.taken, resting: segment.resting }).toEqual({ free: 0, held: 0, taken: 0, resting: 0, ...counted })
  }
}

/** An owner who holds a number and has the second code. */
const picked = async (number: string, machine = machineNow()) => {
  const one = await stage.plates.chooser()
  const { holdId } = valueOf(await pickNumber(one.context({ at: AT, machineNow: machine }), { applicationId: one.applicationId, number, mode: 'composed' }))
  const confirmCode = await stage.world.codeSentTo(one.person.phone)
  const confirm = (at = machine) =>
    saveAnswers(one.context({ at: AT, machineNow: at }), { applicationId: one.applicationId, revision: 2, step: 'confirm', answers: { confirmCode } })
  return { ...one, number, holdId, confirmCode, confirm }
}

const confirmed = async (number: string) => {
  const one = await picked(number)
  valueOf(await one.confirm())
  return one
}

const stateOf = async (holdId: string) => (await (await province()).read.select().from(plateHolds).where(eq(plateHolds.id, holdId)))[0]?.state
const rowOf = async (id: string) => (await (await province()).read.select().from(applications).where(eq(applications.id, id)))[0]
const clerk = (at: string) => stage.world.context({ actor: stage.world.staff('window-clerk'), at, channel: 'office' })

describe('[A6] codes', () => {
  const code = (boundTo: string, digits: string): CodeAttempt => ({ purpose: 'plate.open', boundTo, code: digits })
  const sent = async (phone: string, boundTo: string) => {
    const ctx = stage.world.context()
    await (await province()).write((tx) => sendCode(tx, ctx, { phone, purpose: 'plate.open', boundTo, text: '{code}' }))
    return { ctx, digits: await stage.world.codeSentTo(phone) }
  }

  test('two checks at once: one wins', async () => {
    const { ctx, digits } = await sent('13988880001', 'race-1')
    const handle = await province()
    const answers = await Promise.all(Array.from({ length: 8 }, () => handle.write((tx) => useCode(tx, ctx, code('race-1', digits)))))
    expect(answers.filter((answer) => answer === null)).toHaveLength(1)
  })

  test('a hundred guesses at once count as five; the right code is late', async () => {
    const { ctx, digits } = await sent('13988880002', 'race-2')
    const handle = await province()
    const guesses = Array.from({ length: 100 }, (_, n) => String(n).padStart(6, '0')).filter((guess) => guess !== digits)
    await Promise.all(guesses.map((guess) => handle.write((tx) => useCode(tx, ctx, code('race-2', guess)))))
    expect(await handle.write((tx) => useCode(tx, ctx, code('race-2', digits)))).toMatchObject({ code: 'code.not-valid' })
    expect((await handle.read.select().from(codes).where(eq(codes.boundTo, 'race-2')))[0]?.tries).toBe(5)
  })

  test('asked for twenty times at once, one code goes out', async () => {
    const ctx = stage.world.context()
    const handle = await province()
    const asked = await Promise.all(
      Array.from({ length: 20 }, () => handle.write((tx) => sendCode(tx, ctx, { phone: '13988880003', purpose: 'plate.open', boundTo: 'race-3', text: '{code}' }))),
    )
    expect(asked.filter((answer) => !('problem' in answer))).toHaveLength(1)
  })

  test('a code is good for its purpose and its attempt alone, until its last millisecond', async () => {
    const { ctx, digits } = await sent('13988880004', 'race-4')
    const handle = await province()
    const use = (change: Partial<CodeAttempt>, at = ctx) => handle.write((tx) => useCode(tx, at, { ...code('race-4', digits), ...change }))
    expect(await use({ purpose: 'plate.confirm' })).toMatchObject({ code: 'code.not-valid' })
    expect(await use({ boundTo: 'race-1' })).toMatchObject({ code: 'code.not-valid' })
    expect(await use({}, { ...ctx, machineNow: ctx.machineNow + 300 * SECOND })).toMatchObject({ code: 'code.not-valid' })
    expect(await use({}, { ...ctx, machineNow: ctx.machineNow + 300 * SECOND - 1 })).toBeNull()
  })
})

describe('[H4] the stock', () => {
  test('200 owners for twenty numbers: exactly twenty hold one, each number one holder', async () => {
    const numbers = (await freeNumbers()).filter((number) => number.startsWith('苏HA') && number.endsWith('A')).slice(0, 20)
    expect(numbers).toHaveLength(20)
    const people = await Promise.all(Array.from({ length: 200 }, () => stage.plates.chooser()))
    const answers = await Promise.all(people.map((each, n) => pickNumber(each.context({ at: AT }), { applicationId: each.applicationId, number: numbers[n % 20] ?? '', mode: 'composed' })))
    expect(wins(answers)).toBe(20)
    expect(new Set(answers.filter((answer) => !answer.ok).flatMap(codesOf))).toEqual(new Set(['plate.taken-try']))
    const held = await (await province()).read.select().from(plateNumbers).where(eq(plateNumbers.state, 'held'))
    expect(new Set(held.map(({ number }) => number)).size).toBe(20)
    expect(new Set(held.map(({ holdId }) => holdId)).size).toBe(20)
    await expectCountsToHold()
  }, 60_000)

  test('[PLT-08] one owner on ten devices at once holds one number', async () => {
    const one = await stage.plates.chooser()
    const numbers = (await freeNumbers()).slice(0, 8)
    const answers = await Promise.all(numbers.map((number) => pickNumber(one.context({ at: AT }), { applicationId: one.applicationId, number, mode: 'composed' })))
    const live = await (await province()).read.select().from(plateHolds).where(and(eq(plateHolds.personId, one.person.id), eq(plateHolds.state, 'held')))
    expect(wins(answers)).toBe(1)
    expect(live).toHaveLength(1)
    await expectCountsToHold()
  })

  test('[PLT-06] a wish checked while no code may go spends its try like any other, taken or free', async () => {
    const [first = '', second = ''] = await freeNumbers()
    const one = await picked(first)
    const again = () => pickNumber(one.context({ at: AT }), { applicationId: one.applicationId, number: second, mode: 'composed' })
    expect(codesOf(await again())).toEqual(['code.too-soon'])
    const tries = await (await province()).read.all<{ n: number }>(sql`SELECT count(*) n FROM plate_tries WHERE vehicle_id = ${one.vehicleId}`)
    expect(tries[0]?.n).toBe(2)
    expect(await freeNumbers()).toContain(second)
    expect(await stateOf(one.holdId)).toBe('held')
  })
})

describe('[H5][PLT-10] the second code', () => {
  test('pressed five times at once confirms once', async () => {
    const one = await picked((await freeNumbers())[0] ?? '')
    const answers = await Promise.all(Array.from({ length: 5 }, () => one.confirm()))
    expect(wins(answers)).toBe(1)
    expect(await stateOf(one.holdId)).toBe('confirmed')
  })

  test('at the last millisecond of the hold it confirms, at the next it does not', async () => {
    const machine = machineNow()
    const [a, b] = [await picked((await freeNumbers())[0] ?? '', machine), await picked((await freeNumbers())[0] ?? '', machine)]
    const ends = (await (await province()).read.select().from(plateHolds).where(eq(plateHolds.id, a.holdId)))[0]?.expiresAt ?? 0
    expect(ends).toBe(machine + 90 * SECOND)
    expect((await a.confirm(ends - 1)).ok).toBe(true)
    expect((await b.confirm(ends)).ok).toBe(false)
    expect((await rowOf(b.applicationId))?.status).toBe('draft')
  })

  test('confirm against the next one who wants the number after its time: one has it', async () => {
    const machine = machineNow()
    const [number = ''] = await freeNumbers()
    const [first, next] = [await picked(number, machine), await stage.plates.chooser()]
    const late = machine + 90 * SECOND
    const [confirmedLate, taken] = await Promise.all([
      first.confirm(late),
      pickNumber(next.context({ at: AT, machineNow: late }), { applicationId: next.applicationId, number, mode: 'composed' }),
    ])
    expect([confirmedLate.ok, taken.ok]).toEqual([false, true])
    await expectCountsToHold()
  })
})

describe('[H5][PLT-11][PLT-12] one end of a reservation', () => {
  const endings = async (holdId: string) => {
    const { read } = await province()
    const [hold] = await read.select().from(plateHolds).where(eq(plateHolds.id, holdId))
    const [row] = await read.select().from(applications).where(eq(applications.id, hold?.applicationId ?? ''))
    const banned = await read.select().from(bans).where(eq(bans.personId, hold?.personId ?? ''))
    const [car] = await read.select().from(vehicles).where(eq(vehicles.id, hold?.vehicleId ?? ''))
    return { hold: hold?.state, application: row?.status, bans: banned.length, stage: car?.stage }
  }

  test('giving up against the registration at the window', async () => {
    for (let round = 0; round < 4; round++) {
      const one = await confirmed((await freeNumbers())[0] ?? '')
      const revision = (await rowOf(one.applicationId))?.revision ?? 0
      const acts = [
        () => moveApplication(one.context({ at: '2015-10-30 09:00' }), { applicationId: one.applicationId, transition: 'cancel', revision }),
        () => registerVehicle(clerk('2015-10-30 09:00'), { holdId: one.holdId }),
      ]
      const answers = await Promise.all((round % 2 ? acts.toReversed() : acts).map((act) => act()))
      expect(wins(answers)).toBe(1)
      expect([
        { hold: 'cancelled', application: 'withdrawn', bans: 1, stage: 'new' },
        { hold: 'registered', application: 'completed', bans: 0, stage: 'registered' },
      ]).toContainEqual(await endings(one.holdId))
    }
    await expectCountsToHold()
  })

  test('the lapse against the registration, a millisecond before and at midnight', async () => {
    const one = await confirmed((await freeNumbers())[0] ?? '')
    const [before, after] = [stage.world.context({ actor: { kind: 'system', name: 'test' }, at: '2015-11-02 23:59', channel: 'system' }), stage.plates.system('2015-11-03 00:00')]
    const lastMoment = { ...before, now: after.now - 1 }
    await expect(plateJobs['plate.lapse-reservation'](lastMoment, { holdId: one.holdId })).rejects.toThrow('plate.deadline-not-reached')
    const [registered] = await Promise.all([
      registerVehicle(clerk('2015-11-03 00:00'), { holdId: one.holdId }),
      plateJobs['plate.lapse-reservation'](after, { holdId: one.holdId }),
      plateJobs['plate.lapse-reservation'](after, { holdId: one.holdId }).catch(() => undefined),
    ])
    expect(registered.ok).toBe(false)
    expect(await endings(one.holdId)).toEqual({ hold: 'lapsed', application: 'lapsed', bans: 1, stage: 'new' })

    const other = await confirmed((await freeNumbers())[0] ?? '')
    const [inTime] = await Promise.all([
      registerVehicle({ ...clerk('2015-11-02 23:59'), now: after.now - 1 }, { holdId: other.holdId }),
      plateJobs['plate.lapse-reservation'](lastMoment, { holdId: other.holdId }).catch(() => undefined),
    ])
    expect(inTime.ok).toBe(true)
    expect(await endings(other.holdId)).toEqual({ hold: 'registered', application: 'completed', bans: 0, stage: 'registered' })
    await expectCountsToHold()
  })

  test('no officer completes a preselection without its vehicle', async () => {
    const one = await confirmed((await freeNumbers())[0] ?? '')
    const revision = (await rowOf(one.applicationId))?.revision ?? 0
    for (const roles of [['window-clerk'], ['reviewer'], ['administrator']] as const)
      expect((await moveApplication(stage.world.context({ actor: stage.world.staff(...roles), at: '2015-10-30 09:00', channel: 'office' }), { applicationId: one.applicationId, transition: 'complete', revision })).ok).toBe(false)
    expect(await endings(one.holdId)).toMatchObject({ hold: 'confirmed', application: 'approved' })
  })
})

describe('[H3][H5] an application on two devices', () => {
  test('handed in five times at once, it is handed in once', async () => {
    const a = await stage.citizen()
    const { applicationId, revision } = await stage.draft(a)
    const answers = await Promise.all(Array.from({ length: 5 }, () => submitApplication(a.ctx, { applicationId, revision })))
    expect(wins(answers)).toBe(1)
    expect((await rowOf(applicationId))?.revision).toBe(revision + 1)
  })

  test('the same call with the same key, at once and later, is one act with one answer; another payload is refused', async () => {
    const a = await stage.citizen()
    const { applicationId, revision } = await stage.draft(a)
    const press = () => submitApplication(a.ctx, { applicationId, revision }, { idempotencyKey: 'key-race' })
    const answers = await Promise.all(Array.from({ length: 5 }, press))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(wins(answers)).toBe(5)
    const { read } = await province()
    expect(await read.select().from(applicationEvents).where(and(eq(applicationEvents.applicationId, applicationId), eq(applicationEvents.transition, 'submit')))).toHaveLength(1)
    expect(codesOf(await submitApplication(a.ctx, { applicationId, revision: revision + 1 }, { idempotencyKey: 'key-race' }))).toEqual(['idempotency-key.used-otherwise'])
    expect(codesOf(await moveApplication(a.ctx, { applicationId, revision, transition: 'withdraw' }, { idempotencyKey: 'key-race' }))).toEqual(['idempotency-key.used-otherwise'])
    const other = await stage.citizen()
    expect(codesOf(await submitApplication(other.ctx, { applicationId, revision }, { idempotencyKey: 'key-race' }))).toEqual(['not-found'])
  })

  test('a key longer than any of ours is refused, and nobody unknown finds the answer of another', async () => {
    const a = await stage.citizen()
    const { applicationId, revision } = await stage.draft(a)
    expect(codesOf(await submitApplication(a.ctx, { applicationId, revision }, { idempotencyKey: 'k'.repeat(101) }))).toEqual(['input.invalid'])
    const page = { registrationId: null, step: 'kind', personKind: 'local-resident' }
    const guests = await Promise.all([1, 2].map(() => saveRegistration(stage.world.context(), page, { idempotencyKey: 'key-guest' })))
    expect(new Set(guests.map((answer) => valueOf(answer).registrationId)).size).toBe(2)
  })

  test('answered on two devices from one revision, one is told that it changed', async () => {
    const a = await stage.citizen()
    const { applicationId, revision } = await stage.draft(a)
    const answers = await Promise.all(['lost', 'damaged'].map((reason) => saveAnswers(a.ctx, { applicationId, revision, step: 'reason', answers: { reason } })))
    expect(wins(answers)).toBe(1)
    expect(answers.flatMap(codesOf)).toEqual(['application.changed-meanwhile'])
  })

  test('[B7] two officers decide at once: one decision, one document, one notice, one audit row', async () => {
    const { applicationId, revision } = await stage.submitted()
    const officer = () => stage.world.context({ actor: stage.world.staff('reviewer'), channel: 'office' })
    const before = await (await province()).read.select({ n: sql<number>`count(*)` }).from(outbox)
    const answers = await Promise.all([
      moveApplication(officer(), { applicationId, revision, transition: 'approve' }),
      moveApplication(officer(), { applicationId, revision, transition: 'approve' }),
      moveApplication(officer(), { applicationId, revision, transition: 'reject', decision: { rejectionReason: '材料不符' } }),
    ])
    expect(wins(answers)).toBe(1)
    const { read } = await province()
    expect((await read.select().from(licenceDocuments).where(eq(licenceDocuments.applicationId, applicationId))).length).toBeLessThanOrEqual(1)
    expect(await read.select().from(audit).where(and(eq(audit.subject, applicationId), eq(audit.intent, 'application.move'), eq(audit.outcome, 'done')))).toHaveLength(1)
    const after = await read.select({ n: sql<number>`count(*)` }).from(outbox)
    expect((after[0]?.n ?? 0) - (before[0]?.n ?? 0)).toBeLessThanOrEqual(1)
  })

  test('withdrawing against the decision: one of them happened', async () => {
    const { applicationId, revision, ctx } = await stage.submitted()
    const answers = await Promise.all([
      moveApplication(ctx, { applicationId, revision, transition: 'withdraw' }),
      moveApplication(stage.world.context({ actor: stage.world.staff('reviewer'), channel: 'office' }), { applicationId, revision, transition: 'approve' }),
    ])
    expect(wins(answers)).toBe(1)
    expect(['withdrawn', 'ready-for-collection']).toContain((await rowOf(applicationId))?.status)
  })
})
