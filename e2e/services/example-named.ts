import { registered } from '@/lib/services/registry'
import { takePerson } from '../world'
import type { Run } from './example-run'
import { fleetOf } from './fleet-run'

/** Far from the serials of the generated suite, which count from one: wished numbers and phones do not meet. */
let serial = 400 + Number(process.env.TEST_WORKER_INDEX ?? 0) * 40

/** One run of an item's example, by its place in the list of examples, with a person of its own. */
export const exampleRun = (code: string, nth = 0, place = 'has'): Run => {
  const newest = registered.filter(({ service }) => service.code === code).at(-1)
  const example = newest?.examples[nth]
  if (!newest || !example) throw new Error(`${code} has no example ${nth}`)
  return { service: newest.service, example, person: example.person === 'fleet' ? fleetOf(place) : takePerson(example.person, place), serial: serial++, place }
}
