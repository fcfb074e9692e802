import { afterAll, beforeAll, expect, test } from 'vitest'
import { plateWorld } from '@/lib/domain/plates/plate-test-world'
import { testWorld } from '@/lib/domain/test-world'
import { GET } from './route'

let world: Awaited<ReturnType<typeof testWorld>>

beforeAll(async () => {
  world = await testWorld()
  await plateWorld(world).segment('苏HA000A', '苏HA009Z')
  await plateWorld(world).segment('苏HB000A', '苏HB009Z', { at: '2099-01-01 09:00' })
})
afterAll(() => world.close())

const ask = (place: string) => GET(new Request(`http://localhost/api/v1/places/${place}/plates/stock`), { params: Promise.resolve({ place }) })

test('PLT-01, G26: the stock of a place, a second old at most, without anything of a person', async () => {
  const answer = await ask('has')
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(answer.headers.get('X-Accel-Expires')).toMatch(/^@\d+$/)
  expect(await answer.json()).toMatchObject({
    segments: [{ from: '苏HA000A', to: '苏HA009Z', total: 240, free: 240 }],
    upcoming: [{ from: '苏HB000A', to: '苏HB009Z', total: 240 }],
    chosenPerQuarter: [],
  })
})

test('a place that is not there is a problem, not a fault', async () => {
  const answer = await ask('nowhere')
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
})
