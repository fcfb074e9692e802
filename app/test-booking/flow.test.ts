import { describe, expect, it } from 'vitest'
import type { OpenSession } from '@/lib/domain/exams/list-open-sessions'
import { answersBefore, flowHref, flowOf, NONE } from './flow'

const CLOSE = 1_000

const session = (id: string, over: { site?: string; model?: string; testOn?: string; closesAt?: number } = {}): OpenSession => {
  const { site = 's1', model = 'A', testOn = '2026-12-20', closesAt = CLOSE } = over
  return {
    id, site: { id: site, nameZh: site, nameEn: site }, subject: 'K2', classes: ['C1'], vehicle: { id: `v-${model}`, gearbox: 'manual', model },
    testOn, startTime: '08:30', endTime: '11:30', capacity: 10, opensAt: 0, closesAt, stage: 'open', reason: null, requests: 0,
  }
}

const two = [session('a'), session('b', { site: 's2' }), session('c', { testOn: '2026-12-21', closesAt: CLOSE + 1 })]

describe('the way to a booking', () => {
  it('asks nothing that has one answer', () => {
    expect(flowOf([session('a')], {}, 3)).toMatchObject({ asked: ['first'], next: 'first', step: 1, of: 2 })
  })

  it('asks for site, vehicle and day where they differ, and narrows what comes after', () => {
    expect(flowOf(two, {}, 3).next).toBe('site')
    const flow = flowOf(two, { site: 's1' }, 3)
    expect([flow.next, flow.choices.map(({ id }) => id)]).toEqual(['day', ['a', 'c']])
    expect(flowOf(two, { site: 'any', day: '2026-12-20' }, 3).choices.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('offers as a further wish what closes at the same time, wherever it is (EXM-20)', () => {
    const flow = flowOf(two, { site: 's1', day: '2026-12-20', first: 'a' }, 3)
    expect([flow.next, flow.choices.map(({ id }) => id)]).toEqual(['second', ['b']])
    const done = flowOf(two, { site: 's1', day: '2026-12-20', first: 'a', second: 'b' }, 3)
    expect([done.next, done.wishes.map(({ id }) => id)]).toEqual([null, ['a', 'b']])
  })

  it('ends with the first choice where one is all there is, and where nobody wants more', () => {
    expect(flowOf(two, { site: 's1', day: '2026-12-20', first: 'a' }, 1)).toMatchObject({ next: null, step: 4, of: 4 })
    expect(flowOf(two, { site: 's1', day: '2026-12-20', first: 'a', second: NONE }, 3).next).toBeNull()
  })

  it('drops an answer that does not hold any more, and what came after it', () => {
    const flow = flowOf(two, { site: 's9', day: '2026-12-20', first: 'a' }, 3)
    expect([flow.next, flow.answers, flow.wishes]).toEqual(['site', {}, []])
    expect(flowOf(two, { site: 's2', first: 'a' }, 3)).toMatchObject({ next: 'first', answers: { site: 's2' } })
  })

  it('counts the questions ahead, and says one more for the check', () => {
    expect(flowOf(two, {}, 3)).toMatchObject({ step: 1, of: 5 })
    expect(flowOf(two, { site: 's1', day: '2026-12-20' }, 3)).toMatchObject({ next: 'first', step: 3, of: 5 })
  })

  it('has nothing to ask where nothing can be booked', () => expect(flowOf([], {}, 3)).toMatchObject({ asked: [], next: null, wishes: [] }))
})

it('the address holds the answers, and those before a step', () => {
  expect(flowHref('/x', { first: 'a', site: 's1' })).toBe('/x?site=s1&first=a')
  expect(answersBefore({ site: 's1', day: 'd', first: 'a' }, 'day')).toEqual({ site: 's1' })
  expect(flowHref('/x', {})).toBe('/x')
})
