import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allot, type Request, type Verdict } from './allotment'
import { compareQueued, type Queued } from './queue-key'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

const asked = (bookingId: string, queueAt: number, wishes: readonly string[], rest: Partial<Request> = {}): Request =>
  ({ bookingId, queueAt, acceptedAt: 0, submittedAt: 0, wishes, needs: [], ...rest })

const winners = (verdicts: readonly Verdict[], sessionId?: string): string[] =>
  verdicts.filter((each) => each.result === 'allotted' && (sessionId === undefined || each.sessionId === sessionId)).map(({ bookingId }) => bookingId).toSorted()

describe('who wins (EXM-17 to EXM-20)', () => {
  test('example 3: capacity 2 goes to the two that waited longest', () => {
    const requests = [asked('A', 501, ['s']), asked('B', 520, ['s']), asked('C', 510, ['s']), asked('D', 502, ['s'])]
    expect(winners(allot([{ sessions: [{ sessionId: 's', capacity: 2 }], requests }], digest))).toEqual(['A', 'D'])
  })

  test('every first wish before any second (EXM-20)', () => {
    const requests = [asked('early', 1, ['full', 'other']), asked('earlier', 0, ['full', 'other']), asked('late', 9, ['other'])]
    const sessions = [{ sessionId: 'full', capacity: 1 }, { sessionId: 'other', capacity: 1 }]
    const verdicts = allot([{ sessions, requests }], digest)
    expect(winners(verdicts, 'full')).toEqual(['earlier'])
    expect(winners(verdicts, 'other')).toEqual(['late'])
  })

  test('a second wish is served from what the first round left', () => {
    const requests = [asked('a', 0, ['full']), asked('b', 1, ['full', 'other']), asked('c', 2, ['full', 'other'])]
    const verdicts = allot([{ sessions: [{ sessionId: 'full', capacity: 1 }, { sessionId: 'other', capacity: 1 }], requests }], digest)
    expect(verdicts).toContainEqual({ bookingId: 'b', result: 'allotted', sessionId: 'other', round: 1 })
    expect(verdicts).toContainEqual({ bookingId: 'c', result: 'not-allotted' })
  })

  test('whoever gets no place in K2 takes none in K3S, and leaves it to the next (EXM-03)', () => {
    const field = { sessions: [{ sessionId: 'f', capacity: 1 }], requests: [asked('a2', 0, ['f']), asked('b2', 1, ['f'])] }
    const safe = { sessions: [{ sessionId: 's', capacity: 1 }], requests: [asked('b4', 1, ['s'], { needs: ['b2'] }), asked('c4', 5, ['s'])] }
    const verdicts = allot([field, safe], digest)
    expect(winners(verdicts)).toEqual(['a2', 'c4'])
    expect(verdicts).toContainEqual({ bookingId: 'b4', result: 'void' })
  })

  test('ties: acceptance, then submission, then the published hash (EXM-18)', () => {
    const queued = (bookingId: string, rest: Partial<Queued> = {}): Queued => ({ bookingId, queueAt: 1, acceptedAt: 1, submittedAt: 1, tie: digest(`s:${bookingId}`), ...rest })
    expect(compareQueued(queued('a', { acceptedAt: 2 }), queued('b'))).toBeGreaterThan(0)
    expect(compareQueued(queued('a', { submittedAt: 2 }), queued('b'))).toBeGreaterThan(0)
    expect(compareQueued(queued('a', { acceptedAt: 0, submittedAt: 9 }), queued('b'))).toBeLessThan(0)
    const byHash = ['a', 'b', 'c', 'd'].toSorted((x, y) => (digest(`s:${x}`) < digest(`s:${y}`) ? -1 : 1))
    const requests = ['a', 'b', 'c', 'd'].map((id) => asked(id, 1, ['s']))
    expect(winners(allot([{ sessions: [{ sessionId: 's', capacity: 2 }], requests }], digest))).toEqual(byHash.slice(0, 2).toSorted())
  })

  test('one millisecond decides (EXM-17)', () =>
    expect(winners(allot([{ sessions: [{ sessionId: 's', capacity: 1 }], requests: [asked('a', 1_700_000_000_001, ['s']), asked('b', 1_700_000_000_000, ['s'])] }], digest))).toEqual(['b']))
})

const SESSIONS = ['s1', 's2', 's3', 's4']
const wishes = fc.subarray(SESSIONS, { minLength: 1, maxLength: 3 }).chain((some) => fc.shuffledSubarray(some, { minLength: some.length }))
const world = fc.record({
  capacities: fc.tuple(...SESSIONS.map(() => fc.integer({ min: 1, max: 6 }))),
  people: fc.array(fc.record({ queueAt: fc.integer({ min: 0, max: 8 }), acceptedAt: fc.integer({ min: 0, max: 2 }), submittedAt: fc.integer({ min: 0, max: 2 }), wishes, later: fc.option(wishes) }), { maxLength: 40 }),
})

type World = typeof world extends fc.Arbitrary<infer W> ? W : never

const field = (id: string): string => `k2-${id}`
const subjectsOf = ({ capacities, people }: World) => {
  const sessions = (named: (id: string) => string) => SESSIONS.map((id, i) => ({ sessionId: named(id), capacity: capacities[i] ?? 1 }))
  const first = people.map(({ queueAt, acceptedAt, submittedAt, wishes: w }, n) => asked(`b${n}`, queueAt, w.map(field), { acceptedAt, submittedAt }))
  const second = people.flatMap(({ queueAt, acceptedAt, submittedAt, later }, n) => (later ? [asked(`d${n}`, queueAt, later, { acceptedAt, submittedAt, needs: [`b${n}`] })] : []))
  return [{ sessions: sessions(field), requests: first }, { sessions: sessions((id) => id), requests: second }]
}

describe('properties of every closing (issue: bookings)', () => {
  test('no session holds more than its capacity, everybody has one verdict, and only wished sessions are given', () =>
    fc.assert(fc.property(world, (given) => {
      const subjects = subjectsOf(given)
      const verdicts = allot(subjects, digest)
      const requests = subjects.flatMap((each) => each.requests)
      for (const { sessionId, capacity } of subjects.flatMap((each) => each.sessions)) expect(winners(verdicts, sessionId).length).toBeLessThanOrEqual(capacity)
      expect(verdicts.map(({ bookingId }) => bookingId).toSorted()).toEqual(requests.map(({ bookingId }) => bookingId).toSorted())
      for (const verdict of verdicts) {
        if (verdict.result !== 'allotted') continue
        expect(requests.find(({ bookingId }) => bookingId === verdict.bookingId)?.wishes[verdict.round]).toBe(verdict.sessionId)
      }
    })))

  test('rank is respected: nobody who lost a session in a round stands before a winner of that round, and no wished seat stays empty', () =>
    fc.assert(fc.property(world, (given) => {
      const [subject] = subjectsOf(given)
      if (!subject) return
      const verdicts = new Map(allot([subject], digest).map((each) => [each.bookingId, each]))
      const queued = (request: Request, sessionId: string): Queued => ({ ...request, tie: digest(`${sessionId}:${request.bookingId}`) })
      for (const loser of subject.requests) {
        const own = verdicts.get(loser.bookingId)
        const tried = own?.result === 'allotted' ? loser.wishes.slice(0, own.round) : loser.wishes
        tried.forEach((sessionId, round) => {
          const there = subject.requests.filter(({ bookingId }) => { const won = verdicts.get(bookingId); return won?.result === 'allotted' && won.sessionId === sessionId })
          expect(there.length).toBe(subject.sessions.find((each) => each.sessionId === sessionId)?.capacity)
          for (const winner of there) {
            const won = verdicts.get(winner.bookingId)
            const wonIn = won?.result === 'allotted' ? won.round : 0
            expect(wonIn < round || (wonIn === round && compareQueued(queued(winner, sessionId), queued(loser, sessionId)) < 0)).toBe(true)
          }
        })
      }
    })))

  test('the order in which bookings, wishes’ sessions and subjects’ requests were written down means nothing', () =>
    fc.assert(fc.property(world, fc.infiniteStream(fc.nat()), (given, stream) => {
      const shuffled = <T,>(items: readonly T[]): T[] => items.map((item) => ({ item, by: stream.next().value })).toSorted((a, b) => a.by - b.by).map(({ item }) => item)
      const subjects = subjectsOf(given)
      const outcome = (verdicts: readonly Verdict[]) => verdicts.toSorted((a, b) => (a.bookingId < b.bookingId ? -1 : 1))
      const again = subjects.map(({ sessions, requests }) => ({ sessions: shuffled(sessions), requests: shuffled(requests) }))
      expect(outcome(allot(again, digest))).toEqual(outcome(allot(subjects, digest)))
    })))

  test('whoever joins later with a worse key takes nothing from anybody in a single-wish session', () =>
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 30 }), fc.integer({ min: 1, max: 10 }), (keys, capacity) => {
      const requests = keys.map((key, n) => asked(`b${n}`, key, ['s']))
      const sessions = [{ sessionId: 's', capacity }]
      const before = winners(allot([{ sessions, requests }], digest))
      const after = winners(allot([{ sessions, requests: [...requests, asked('late', 51, ['s'])] }], digest)).filter((id) => id !== 'late')
      expect(after).toEqual(before)
    })))
})
