import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { machineNow, MINUTE, SECOND } from '@/lib/kernel/clock'
import { testWorld } from '../test-world'
import { endVisit } from './end-visit'
import { identifyVisitor } from './identify-visitor'
import { FRAME, kioskOf, valueOf, type TestTerminal } from './kiosk-test-world'
import { touchVisit } from './touch-visit'
import { isVisitAlive, visitLimits } from './visit-limits'

let world: Awaited<ReturnType<typeof testWorld>>
let kiosk: ReturnType<typeof kioskOf>
beforeAll(async () => {
  world = await testWorld()
  kiosk = kioskOf(world)
})
afterAll(() => world.close())

const identified = async (at: TestTerminal, start: number) => {
  const person = await world.person()
  const visit = await kiosk.visitAt(at, start)
  const ctx = await kiosk.contextAt(at, start)
  return { person, ...valueOf(await identifyVisitor(ctx, { visit, reading: kiosk.reading(at, person, start), frame: FRAME })) }
}

describe('how long a visit lasts', () => {
  it('[KSK-04] [A9] asks after 60 s, after 120 s for elders, ends 20 s later, 15 min in all', () => {
    const ctx = world.context()
    expect(visitLimits(ctx.place, ctx.today, false)).toEqual({ idle: 60 * SECOND, grace: 20 * SECOND, max: 15 * MINUTE })
    expect(visitLimits(ctx.place, ctx.today, true).idle).toBe(120 * SECOND)
  })

  it.each([
    ['just begun', { seenAt: 0, expiresAt: 15 * MINUTE, endedAt: null }, 79 * SECOND, true],
    ['still for too long', { seenAt: 0, expiresAt: 15 * MINUTE, endedAt: null }, 96 * SECOND, false],
    ['lively but a quarter of an hour old', { seenAt: 15 * MINUTE - 1, expiresAt: 15 * MINUTE, endedAt: null }, 15 * MINUTE, false],
    ['ended', { seenAt: 0, expiresAt: 15 * MINUTE, endedAt: 1 }, 2, false],
  ])('[KSK-04] a visit %s', (_name, visit, now, alive) => {
    const ctx = world.context()
    expect(isVisitAlive(visit, visitLimits(ctx.place, ctx.today, false), now)).toBe(alive)
  })

  it('[KSK-04] a still person is nobody, an elder is asked later, a device at work keeps the visit', async () => {
    const start = machineNow()
    const still = await kiosk.terminal('has', start)
    const { token } = await identified(still, start)
    expect(await kiosk.actorAt(still, token, start + 100 * SECOND)).toMatchObject({ kind: 'terminal' })
    expect(await kiosk.actorAt(still, token, start + 100 * SECOND, true)).toMatchObject({ kind: 'visitor' })
    expect(await touchVisit(await kiosk.contextAt(still, start + 60 * SECOND), token, false)).toBe(true)
    expect(await kiosk.actorAt(still, token, start + 100 * SECOND)).toMatchObject({ kind: 'visitor' })
    expect(await touchVisit(await kiosk.contextAt(still, start + 15 * MINUTE), token, false)).toBe(false)
  })

  it('[KSK-04] [A7] [E12] goodbye ends the row: the same cookie is nobody, and a touch does not wake it', async () => {
    const at = await kiosk.terminal()
    const { token } = await identified(at, machineNow())
    expect(valueOf(await endVisit(await kiosk.contextAt(at), { visit: token, why: 'button' }))).toEqual({ ended: true })
    expect(await kiosk.actorAt(at, token)).toMatchObject({ kind: 'terminal' })
    expect(await touchVisit(await kiosk.contextAt(at), token, false)).toBe(false)
    expect(valueOf(await endVisit(await kiosk.contextAt(at), { visit: token, why: 'idle' }))).toEqual({ ended: false })
  })

  it('[E12] the next person ends the visit of the last', async () => {
    const at = await kiosk.terminal()
    const first = await identified(at, machineNow())
    await kiosk.visitAt(at)
    expect(await kiosk.actorAt(at, first.token)).toMatchObject({ kind: 'terminal' })
  })

  it('[KSK-06] [B4] a visit of another terminal is none', async () => {
    const at = await kiosk.terminal()
    const other = await kiosk.terminal()
    const { token } = await identified(at, machineNow())
    expect(await kiosk.actorAt(other, token)).toMatchObject({ kind: 'terminal', terminalId: other.terminalId })
    expect((await endVisit(await kiosk.contextAt(other), { visit: token, why: 'button' })).ok).toBe(false)
    expect(await kiosk.actorAt(at, token)).toMatchObject({ kind: 'visitor' })
  })
})
