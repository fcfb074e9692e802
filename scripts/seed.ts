import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { boot } from '@/lib/domain/boot'
import { placeRows } from '@/db/national/seed/place-rows'
import { seedWorld } from '@/lib/domain/demo/seed-world'
import { writeWorldFile } from '@/lib/domain/demo/world-file'
import { openStage } from '@/lib/domain/reenactment/open-stage'
import { readEnv } from '@/lib/kernel/env'

/** Three hundred more than the two thousand of each kind of record that a place must have. */
const USUAL = 2_400

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { place: { type: 'string' }, people: { type: 'string' } } })
  const people = values.people === undefined ? undefined : Number(values.people)
  if (people !== undefined && (!Number.isInteger(people) || people < 1 || people > 900_000)) throw new Error('--people is a whole number from 1 to 900000.')

  const env = readEnv(process.env)
  if (env.MODE !== 'demo') throw new Error('The demo world is made in MODE=demo only; this is MODE=production.')
  if (env.NATIONAL_DATABASE_URL === undefined) mkdirSync(env.DATA_DIR, { recursive: true })
  const started = await boot(env)
  try {
    const world = await (values.place ? seedWorld(USUAL, { [values.place]: people ?? USUAL }) : seedWorld(people ?? USUAL))
    for (const place of placeRows) if (place.profile === 'seed2015') await openStage(place.code)
    writeWorldFile(env.DATA_DIR, world)
    console.log(`The demo world stands: ${world.people.length} people in ${world.places.length} places.`)
  } finally {
    await started.databases.close()
  }
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
})
