import { generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { platform } from '../platform'
import { testWorld } from '../test-world'
import { appendAudit } from './append-audit'
import { checkpointFindings, writeCheckpoint } from './checkpoint'

const NAME = 'province-32'
let world: Awaited<ReturnType<typeof testWorld>>
beforeEach(async () => void (world = await testWorld()))
afterEach(() => world.close())

const handle = () => world.databases.province('32')
const act = async (intent: string) =>
  (await handle()).write((tx) => appendAudit(tx, world.context({ actor: { kind: 'system', name: 'test' } }), { intent, outcome: 'done' }))
const witness = async (key = platform().signingKey) => writeCheckpoint(await handle(), platform().ports.checkpoints, key, 1)
const found = async () => checkpointFindings((await handle()).read, NAME, await platform().ports.checkpoints.read(NAME), platform().signingKey)

it('[G2] an untouched chain agrees with its witnesses; an empty one has none', async () => {
  await witness()
  expect(await platform().ports.checkpoints.read(NAME)).toEqual([])
  await act('one')
  await witness()
  await act('two')
  await witness()
  expect(await found()).toEqual([])
})

it('[G2] a chain that was cut off behind its last witness is found, though what is left is unbroken', async () => {
  await act('one')
  await act('two')
  await witness()
  await (await handle()).script('DROP TRIGGER audit_no_delete; DELETE FROM audit WHERE seq = 2')
  expect(await found()).toEqual(['row 2, witnessed by checkpoint 1, is gone or was rewritten'])
})

it('[G2] a witness signed by another key does not count', async () => {
  await act('one')
  await witness(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'))
  expect(await found()).toEqual(['checkpoint 1 is not signed by this platform'])
})
