import { afterAll, beforeAll, expect, test } from 'vitest'
import { files } from '@/db/province/schema/production'
import { HOUR, machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { lostLicence, valueOf } from '../applications/application-test-world'
import { platform } from '../platform'
import { testWorld } from '../test-world'
import { verifyFiles } from './verify-files'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

test('[H8] a name without bytes and bytes without a name are found, an upload under way is not', async () => {
  const { person, start } = await lostLicence(world)
  const { applicationId } = valueOf(await start())
  const handle = await world.databases.province('32')
  const store = platform().ports.files
  const [kept = '', lost = '', orphan = ''] = ['a', 'b', 'c'].map((digit) => digit.repeat(32))
  await store.put(kept, Buffer.from('x'))
  await store.put(orphan, Buffer.from('x'))
  const ids = [newId('fil', machineNow()), newId('fil', machineNow())]
  await handle.write(async (tx) => {
    for (const [at, storedAs] of [kept, lost].entries())
      await tx.insert(files).values({ id: ids[at] ?? '', applicationId, field: 'photo', ownerId: person.id, mime: 'image/jpeg', bytes: 1, sha256: 'x', storedAs, at: 0 })
  })
  const provinces = { provinces: [{ code: '32', db: handle.read }] }
  const lostOnly = { check: 'files: a picture without its bytes', database: 'province-32', row: ids[1] }
  expect(await verifyFiles(provinces, store, machineNow())).toEqual([lostOnly])
  expect(await verifyFiles(provinces, store, machineNow() + 2 * HOUR)).toEqual([lostOnly, { check: 'files: bytes that nothing names', database: 'files', row: orphan }])
})
