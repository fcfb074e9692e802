import { findForm, plainPost, scriptedPost, type FoundForm } from './claim-requests'
import { CLAIMS, CONNECTIONS, type Stage } from './http'
import { expectOnly, load, type LoadRequest } from './load'
import { compare, printRows } from './measure'
import type { Options } from './options'
import type { Server } from './our-server'
import type { PreparedWorld } from './prepare'
import { releaseNumbers } from './release-numbers'

const FLOOR_CLAIMS = 1_500
const SMALLEST_CLAIMS = 500

const numberPage = (applicationId: string): string => `/has/applications/${applicationId}/number`

/** Taken from one counter, so that every claim of a server wants another number. */
const takeFrom = <T>(list: readonly T[]) => {
  let next = 0
  return (count: number): T[] => {
    const taken = list.slice(next, (next += count))
    if (taken.length < count) throw new Error('not enough was prepared')
    return taken
  }
}

const once = async ({ origin }: Server, requests: LoadRequest[]) => expectOnly(await load({ origin, connections: CONNECTIONS, requests }), 200, 303)

/** P6: the claim as browsers send it, with and without script, beside the same claim on L3 and L2. */
export const measureClaims = async ({ bare, smallest, ours }: Stage, { rounds }: Options, world: PreparedWorld): Promise<void> => {
  const [bareNumbers, smallestNumbers, ourNumbers] = [takeFrom(releaseNumbers()), takeFrom(releaseNumbers()), takeFrom(releaseNumbers())]
  const owners = takeFrom(world.owners)
  const [first] = owners(1)
  if (!first) throw new Error('nobody was prepared')
  const form = await findForm(ours.origin + numberPage(first.applicationId), { cookie: first.cookie }, 'name="number"')
  const floorForm = await findForm(`${smallest.origin}/claim`, {}, 'name="number"')

  const urlencoded = (number: string): LoadRequest =>
    ({ method: 'POST', path: '/claims', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ number, who: 'person' }).toString() })
  type Post = typeof plainPost
  const onSmallest = (post: Post) => () =>
    once(smallest, smallestNumbers(SMALLEST_CLAIMS).map((number) => post(floorForm, { origin: smallest.origin, path: '/claim', cookie: '', fields: { number, who: 'person' } })))
  const onOurs = (post: Post, found: FoundForm) => () => {
    const numbers = ourNumbers(CLAIMS)
    return once(ours, owners(CLAIMS).map(({ applicationId, cookie }, i) =>
      post(found, { origin: ours.origin, path: numberPage(applicationId), cookie, fields: { applicationId, number: numbers[i] ?? '' } })))
  }
  printRows('Claim over HTTP (P4, P6, P7): one number, one owner', 'ms', await compare([
    { name: 'L2: bare server, guarded update and audit row', run: () => once(bare, bareNumbers(FLOOR_CLAIMS).map(urlencoded)) },
    { name: 'L3: smallest Next, route handler', run: () => once(smallest, smallestNumbers(SMALLEST_CLAIMS).map(urlencoded)) },
    { name: 'L3: smallest Next, action with script', run: onSmallest(scriptedPost) },
    { name: 'L3: smallest Next, plain form', run: onSmallest(plainPost) },
    { name: 'ours, action with script', run: onOurs(scriptedPost, form) },
    { name: 'ours, plain form', run: onOurs(plainPost, form) },
  ], rounds, 4), ['L2', 'L3 handler', 'L3 action', 'L3 plain form'])
}
