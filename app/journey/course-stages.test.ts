import { expect, test } from 'vitest'
import { findService } from '@/lib/services/registry'
import { stagesOf } from './course-stages'

const service = (() => {
  const found = findService('B12')
  if (!found) throw new Error('B12 is gone')
  return found
})()

const event = (transition: string, at: number) => ({ transition, at, from: null, to: '', actorKind: 'system', note: null, trace: [] })

test('B22: a posted paper goes from the application to the door, each stage with its last hour', () => {
  const events = [event('start', 1), event('submit', 2), event('return', 3), event('submit', 4), event('approve', 5), event('pay', 6), event('post', 7)]
  expect(stagesOf(service, { status: 'posted', facts: { delivery: 'post' }, events })?.map(({ stage, at }) => `${stage} ${at}`)).toEqual(
    ['accepted 4', 'reviewed 5', 'paid 6', 'made 7', 'posted 7', 'delivered null'])
})

test('what is collected ends at the window, with the person or a proxy', () => {
  const events = [event('submit', 2), event('approve', 5), event('pay-at-window', 6), event('ready', 7), event('collect-by-proxy', 8)]
  expect(stagesOf(service, { status: 'completed', facts: { delivery: 'collect' }, events })?.at(-1)).toEqual({ stage: 'collected', at: 8 })
})

test.each(['draft', 'returned', 'rejected', 'withdrawn', 'lapsed'] as const)('what is %s has no course', (status) =>
  expect(stagesOf(service, { status, facts: {}, events: [] })).toBeNull())

test('nothing is made, nothing is shown', () => {
  const made = { ...service, product: undefined }
  expect(stagesOf(made, { status: 'submitted', facts: {}, events: [] })).toBeNull()
})
