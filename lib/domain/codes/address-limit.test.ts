import { expect, it } from 'vitest'
import { testWorld } from '../test-world'
import { addressMayAsk } from './address-limit'

it('[A3] sixty codes in ten minutes for strangers behind one address, then no more; others and known people go on', async () => {
  const world = await testWorld()
  const stranger = { ...world.context(), addressKey: 'one' }
  for (let i = 0; i < 60; i++) expect(await addressMayAsk(stranger)).toBe(true)
  expect(await addressMayAsk(stranger)).toBe(false)
  expect(await addressMayAsk({ ...stranger, addressKey: 'other' })).toBe(true)
  expect(await addressMayAsk({ ...stranger, actor: { kind: 'system', name: 'test' } })).toBe(true)
  await world.close()
})
