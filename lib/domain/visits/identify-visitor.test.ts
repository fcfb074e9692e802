import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { audit } from '@/db/common/schema'
import { visits } from '@/db/province/schema/terminals'
import { machineNow, MINUTE } from '@/lib/kernel/clock'
import type { FaceOutcome } from '@/lib/ports/identity/contract'
import { platform, provinceHandle, startPlatform } from '../platform'
import { listTerminals } from '../terminals/list-terminals'
import { testWorld } from '../test-world'
import { bearerId } from './bearer'
import { identifyVisitor } from './identify-visitor'
import { codesOf, FRAME, kioskOf, valueOf, type TestTerminal } from './kiosk-test-world'

let world: Awaited<ReturnType<typeof testWorld>>
let kiosk: ReturnType<typeof kioskOf>
let at: TestTerminal
let asked = 0
let face: FaceOutcome

const GOOD: FaceOutcome = { kind: 'scored', score: 0.93, verdict: 'match' }
const BAD: FaceOutcome = { kind: 'scored', score: 0.79, verdict: 'match' }

beforeAll(async () => {
  world = await testWorld()
  kiosk = kioskOf(world)
  const started = platform()
  startPlatform({
    ...started,
    ports: {
      ...started.ports,
      identity: {
        async check({ name }) { return { kind: name === '冒名者' ? 'no-match' : 'match' } },
        async face() { asked++; return face },
      },
    },
  })
})
beforeEach(async () => {
  at = await kiosk.terminal()
  face = GOOD
})
afterAll(() => world.close())

const identify = async (person: { name: string; number: string }, visit?: string, machine = machineNow()) =>
  identifyVisitor(await kiosk.contextAt(at, machine), {
    visit: visit ?? (await kiosk.visitAt(at, machine)), reading: kiosk.reading(at, person, machine), frame: FRAME,
  })

describe('identity at a terminal', () => {
  it('[KSK-03] begins an L2 visit with a card this machine read and a face above the line', async () => {
    const person = await world.person()
    const { token } = valueOf(await identify(person))
    expect(await kiosk.actorAt(at, token)).toMatchObject({ kind: 'visitor', personId: person.id, terminalId: at.terminalId })
  })

  it('[KSK-03] a reading opens one visit, once: seen by others it opens nothing, in this visit the camera may look again', async () => {
    const person = await world.person()
    const reading = kiosk.reading(at, person)
    const first = await kiosk.visitAt(at)
    const show = async (visit: string) => identifyVisitor(await kiosk.contextAt(at), { visit, reading, frame: FRAME })
    face = BAD
    expect(codesOf(await show(first))).toEqual(['identity.face-not-matched'])
    face = GOOD
    valueOf(await show(first))
    const next = await kiosk.visitAt(at)
    expect(codesOf(await show(next))).toEqual(['identity.card-unread'])
    expect((await identify(person, next)).ok).toBe(true)
  })

  it('[KSK-03] of two visits that bring one reading at once, one is opened', async () => {
    const person = await world.person()
    const reading = kiosk.reading(at, person)
    const ctx = await kiosk.contextAt(at)
    const visit = await kiosk.visitAt(at)
    const both = await Promise.all([visit, visit].map((each) => identifyVisitor(ctx, { visit: each, reading, frame: FRAME })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('[A8] gives the visit a new id; the old token is nobody', async () => {
    const person = await world.person()
    const before = await kiosk.visitAt(at)
    const { token } = valueOf(await identify(person, before))
    expect(token).not.toBe(before)
    expect(await kiosk.actorAt(at, before)).toMatchObject({ kind: 'terminal' })
    expect(codesOf(await identify(person, before))).toEqual(['visit.over'])
    const again = valueOf(await identify(person, token))
    expect(again.token).not.toBe(token)
    expect(await kiosk.actorAt(at, token)).toMatchObject({ kind: 'terminal' })
  })

  it('[A9] does not lengthen the fifteen minutes', async () => {
    const start = machineNow()
    const before = await kiosk.visitAt(at, start)
    const { token } = valueOf(await identify(await world.person(), before, start + MINUTE))
    const { read } = await provinceHandle('32')
    const [row] = await read.select().from(visits).where(eq(visits.id, bearerId('vis', token)))
    expect(row?.expiresAt).toBe(start + 15 * MINUTE)
  })

  it.each([
    ['another machine read it', (person: { name: string; number: string }) => kiosk.reading({ code: 'T-OTHER' }, person)],
    ['the number was changed on the way', (person: { name: string; number: string }) => {
      const reading = kiosk.reading(at, person)
      return { ...reading, card: { ...reading.card, number: '320899199003079998' } }
    }],
    ['the reading is old', (person: { name: string; number: string }) => kiosk.reading(at, person, machineNow() - 6 * MINUTE)],
    ['there is a number and no reading', (person: { number: string }) => ({ number: person.number })],
  ])('[KSK-03] refuses when %s', async (_why, readingOf) => {
    const person = await world.person()
    const before = asked
    const answer = await identifyVisitor(await kiosk.contextAt(at), { visit: await kiosk.visitAt(at), reading: readingOf(person), frame: FRAME })
    expect(codesOf(answer)).toEqual(['identity.card-unread'])
    expect(asked).toBe(before)
  })

  it('[KSK-03] needs a frame, a face above the line and the name of the card', async () => {
    const person = await world.person()
    const visit = await kiosk.visitAt(at)
    const noFrame = await identifyVisitor(await kiosk.contextAt(at), { visit, reading: kiosk.reading(at, person), frame: '' })
    expect(codesOf(noFrame)).toEqual(['identity.frame-refused'])
    expect(codesOf(await identify({ ...person, name: '冒名者' }, visit))).toEqual(['identity.face-not-matched'])
    face = BAD
    expect(codesOf(await identify(person, visit))).toEqual(['identity.face-not-matched'])
    expect(await kiosk.actorAt(at, visit)).toMatchObject({ kind: 'terminal' })
  })

  it('[D6] an authority that does not answer is no failure of the person', async () => {
    const person = await world.person()
    face = { kind: 'unavailable', reason: 'timeout' }
    for (let i = 0; i < 6; i++) expect(codesOf(await identify(person))).toEqual(['identity.unavailable'])
    face = GOOD
    expect((await identify(person)).ok).toBe(true)
  })

  it('says so when the province has no record of the person', async () => {
    expect(codesOf(await identify({ name: '路人', number: '350299199003070012' }))).toEqual(['identity.no-record'])
  })

  it('[KSK-08] locks the machine for a person after five failures, for ten minutes, and for nobody else', async () => {
    const person = await world.person()
    const other = await world.person()
    const start = machineNow()
    face = BAD
    for (let i = 0; i < 5; i++) expect(codesOf(await identify(person, undefined, start + i))).toEqual(['identity.face-not-matched'])
    face = GOOD
    expect(codesOf(await identify(person, undefined, start + MINUTE))).toEqual(['identity.locked'])
    expect((await identify(other, undefined, start + MINUTE)).ok).toBe(true)
    expect((await identify(person, undefined, start + 5 + 10 * MINUTE)).ok).toBe(true)
  })

  it('[KSK-08] [G5] rings once when three persons fail within five minutes', async () => {
    face = BAD
    const start = machineNow()
    const failAt = async (minute: number) => identify(await world.person(), undefined, start + minute * MINUTE)
    for (const minute of [0, 6, 7, 8, 9]) await failAt(minute)
    const { read } = await provinceHandle('32')
    const rows = await read.select().from(audit).where(eq(audit.intent, 'terminal.alarm'))
    expect(rows.filter(({ subject }) => subject === at.terminalId)).toHaveLength(1)
    const board = valueOf(await listTerminals({ ...kiosk.administrator(), machineNow: start + 9 * MINUTE }, {}))
    expect(board.find(({ id }) => id === at.terminalId)?.alarms).toEqual([start + 8 * MINUTE])
  })

  it('[G1] [E5] the audit names the person by id and keeps no number', async () => {
    const person = await world.person()
    const { token } = valueOf(await identify(person))
    const { read } = await provinceHandle('32')
    const rows = await read.select().from(audit).where(eq(audit.subject, bearerId('vis', token)))
    expect(rows.map(({ intent, onBehalfOf, outcome }) => ({ intent, onBehalfOf, outcome }))).toEqual([{ intent: 'visit.identify', onBehalfOf: person.id, outcome: 'done' }])
    expect(JSON.stringify(rows)).not.toContain(person.number)
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})
