import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit, codes, jobs, outbox } from '@/db/common/schema'
import { plateHolds } from '@/db/province/schema/plates'
import { DAY, MINUTE, SECOND, machineNow } from '@/lib/kernel/clock'
import { breakInAuditChain } from '../verify/audit-chain'
import { sendCode } from '../codes/send-code'
import { useCode } from '../codes/use-code'
import { enqueue } from '../outbox/enqueue'
import { plateWorld } from '../plates/plate-test-world'
import { pickNumber } from '../plates/pick-number'
import { drainOutbox, runJobs } from '../runner'
import { schedule } from '../scheduling'
import { isAlive } from '../sessions/session-limits'
import { testWorld } from '../test-world'

const JUMP = 8 * DAY
const NOW = machineNow()
let world: Awaited<ReturnType<typeof testWorld>>

beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const province = () => world.databases.province('32')
const at = (machine: number) => world.context({ machineNow: machine })

describe('[H11] the machine’s clock jumps eight days ahead and is set right again', () => {
  test.each([
    ['at the right hour', NOW, NOW, true],
    ['seen a moment ahead, as clocks are corrected', NOW + 3 * SECOND, NOW, true],
    ['seen while the clock ran ahead', NOW + JUMP, NOW, false],
    ['looked at while the clock runs ahead', NOW, NOW + JUMP, false],
  ])('a session %s', (_what, seenAt, now, alive) => {
    expect(isAlive({ kind: 'citizen', seenAt, expiresAt: seenAt + DAY / 2, endedAt: null }, now)).toBe(alive)
  })

  test('[A6] a code lives for its five minutes on the clock that sent it, and on no other', async () => {
    const phone = '13988890001'
    const handle = await province()
    const sent = (machine: number, boundTo: string) => handle.write((tx) => sendCode(tx, at(machine), { phone, purpose: 'plate.open', boundTo, text: '{code}' }))
    const use = (machine: number, boundTo: string, code: string) => handle.write((tx) => useCode(tx, at(machine), { purpose: 'plate.open', boundTo, code }))
    await sent(NOW + JUMP, 'ahead')
    const code = await world.codeSentTo(phone)
    expect(await use(NOW, 'ahead', code)).toMatchObject({ code: 'code.not-valid' })
    // The pause between two codes is a minute, not eight days.
    expect(await sent(NOW, 'right')).toMatchObject({ expiresAt: NOW + 5 * MINUTE })
    expect(await use(NOW - JUMP, 'right', await world.codeSentTo(phone))).toMatchObject({ code: 'code.not-valid' })
    expect((await handle.read.select().from(codes).where(eq(codes.boundTo, 'right')))[0]?.usedAt).toBeNull()
  })

  test('a message and a job that somebody took while the clock ran ahead are taken again at the right hour', async () => {
    const handle = await province()
    await handle.write(async (tx) => {
      await enqueue(tx, at(NOW + JUMP), { topic: 'sms.send', key: 'ahead', payload: { to: '13988890002', text: 'x' } })
      await schedule(tx, at(NOW), { kind: 'plate.replenish', key: 'ahead', payload: {}, dueAt: NOW })
    })
    const ahead = { business: () => NOW + JUMP, machine: () => NOW + JUMP }
    await drainOutbox(handle, world.keys, () => NOW + JUMP, async () => ({ kind: 'later', reason: 'down' }))
    await runJobs(handle, ahead, () => Promise.reject(new Error('down')))
    const right = { business: () => NOW, machine: () => NOW }
    const done: string[] = []
    await drainOutbox(handle, world.keys, () => NOW, async ({ key }) => (done.push(key), { kind: 'sent' }))
    await runJobs(handle, right, async ({ kind }) => void done.push(kind))
    expect(done).toEqual(expect.arrayContaining(['ahead', 'plate.replenish']))
    expect((await handle.read.select().from(outbox).where(eq(outbox.key, 'ahead')))[0]).toMatchObject({ state: 'sent', leaseUntil: null })
    expect((await handle.read.select().from(jobs).where(eq(jobs.key, 'ahead')))[0]).toMatchObject({ state: 'done', leaseUntil: null })
  })

  test('a lease that is running stays its owner’s over a correction of seconds', async () => {
    const handle = await province()
    await handle.write((tx) => schedule(tx, at(NOW), { kind: 'plate.replenish', key: 'running', payload: {}, dueAt: NOW }))
    let ran = 0
    const run = (machine: number) => runJobs(handle, { business: () => NOW, machine: () => machine }, async () => {
      ran++
      if (ran === 1) await run(NOW - 3 * SECOND)
    })
    await run(NOW)
    expect(ran).toBe(1)
  })

  test('[PLT-10] a number held while the clock ran ahead is free at the right hour, and no number has two holders', async () => {
    const plates = plateWorld(world)
    await plates.segment('苏HA000A', '苏HA009A')
    const [first, second] = [await plates.chooser(), await plates.chooser()]
    const pick = (one: typeof first, machine: number) => pickNumber(one.context({ machineNow: machine }), { applicationId: one.applicationId, number: '苏HA001A', mode: 'composed' })
    expect(await pick(first, NOW + JUMP)).toMatchObject({ ok: true })
    expect(await pick(second, NOW)).toMatchObject({ ok: true })
    const holds = await (await province()).read.select().from(plateHolds).where(eq(plateHolds.number, '苏HA001A'))
    expect(holds.map(({ applicationId, state }) => [applicationId, state]).sort()).toEqual([[first.applicationId, 'expired'], [second.applicationId, 'held']].sort())
  })

  test('[G2] the audit keeps its order by number, whatever the hours in it say', async () => {
    const { read } = await province()
    const rows = await read.select({ seq: audit.seq, at: audit.at }).from(audit).orderBy(audit.seq)
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_row, index) => index + 1))
    expect(rows.some((row, index) => row.at < (rows[index - 1]?.at ?? 0))).toBe(true)
    expect(await breakInAuditChain(read)).toBeNull()
  })
})
