import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from '@/db/conditions'
import { openDatabases } from '@/db/databases'
import { applications as rows } from '@/db/province/schema/applications'
import { valueOf } from '@/lib/domain/applications/application-test-world'
import { moveApplication } from '@/lib/domain/applications/move-application'
import { submitApplication } from '@/lib/domain/applications/submit-application'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { machineNow } from '@/lib/kernel/clock'
import { findForm, plainPost, scriptedPost, type FoundForm } from './claim-requests'
import { openReplay, type Recording } from './floor/replay'
import { expectOnly, load, type LoadRequest } from './load'
import { compare, printRows, timeCalls } from './measure'
import type { Suite } from './options'
import { buildOurs, startMoves, startOurs, startSmallest, startSmsSink, type Server } from './our-server'
import { prepareCases, type Case } from './prepare-cases'
import { checkpointed } from './province-copy'
import { recorder, writesOf } from './recording'
import { inTemporaryFolder } from './temporary-folder'

/** Moves of one contender in one round. */
const COUNT = 80
const CONNECTIONS = 4

type Stage = { readonly bare: Server; readonly smallest: Server; readonly ours: Server }
type Post = typeof plainPost

/** The two acts: of the applicant and of the officer. */
const actsOf = (officer: Context) => ({
  submit: ({ ctx, applicationId, revision }: Case) => submitApplication(ctx, { applicationId, revision }, { idempotencyKey: newId('key', machineNow()) }),
  decide: ({ applicationId, revision }: Case) =>
    moveApplication(officer, { applicationId, transition: 'approve', revision: revision + 1 }, { idempotencyKey: newId('key', machineNow()) }),
})
type Act = keyof ReturnType<typeof actsOf>
const TITLES: Readonly<Record<Act, string>> = { submit: 'Submitting an application', decide: "An officer's approval" }

type Prepared = Awaited<ReturnType<typeof prepareCases>>

/** Everything a third of the cases needs, act by act. */
const recordActs = async ({ reviewer }: Prepared, notes: ReturnType<typeof recorder>, cases: readonly Case[]) => {
  const acts = actsOf(reviewer.ctx)
  const record = async (act: Act) => {
    const recordings: Recording[] = []
    for (const each of cases) recordings.push(await notes.record(async () => valueOf(await acts[act](each))))
    return recordings
  }
  return { submit: await record('submit'), decide: await record('decide') }
}
type Recorded = Awaited<ReturnType<typeof recordActs>>

/** In this process: the verb beside the statements it makes, all of them and its writes alone, on the bare engine. */
const measureVerbs = async ({ reviewer }: Prepared, recorded: Recorded, cases: readonly Case[], copies: { readonly all: string; readonly writes: string }, rounds: number): Promise<void> => {
  const acts = actsOf(reviewer.ctx)
  const [all, writes] = [openReplay(copies.all), openReplay(copies.writes)]
  for (const act of ['submit', 'decide'] as const) {
    const next = { all: 0, writes: 0, verb: 0 }
    const recordings = recorded[act]
    const alone = recordings.map(writesOf)
    console.log(`\n${TITLES[act]} is ${recordings.at(-1)?.length ?? 0} statements, ${alone.at(-1)?.length ?? 0} of them write, begin or end.`)
    printRows(`${TITLES[act]}, in process; synchronous FULL`, 'µs', await compare([
      { name: 'L1: its writes on the bare engine', run: () => timeCalls(COUNT, () => writes.replay(alone[next.writes++] ?? [])) },
      { name: 'all its statements on the bare engine', run: () => timeCalls(COUNT, () => all.replay(recordings[next.all++] ?? [])) },
      {
        name: 'through `command()`',
        run: () => timeCalls(COUNT, async () => {
          const one = cases[next.verb++]
          if (one) valueOf(await acts[act](one))
        }),
      },
    ], rounds))
  }
  all.close()
  writes.close()
}

/** Where each act is posted, and with which fields. */
type Door = { readonly path: string; readonly cookie: string; readonly mark: string; readonly fields: Readonly<Record<string, string>> }
const doorOf = (act: Act, { applicationId, revision, cookie }: Case, officer: string): Door =>
  act === 'submit'
    ? { path: `/has/applications/${applicationId}/check`, cookie, mark: 'name="declaration"', fields: { applicationId, revision: String(revision), declaration: 'yes' } }
    : {
        path: `/has/office/applications/${applicationId}/decide/approve`, cookie: officer, mark: 'name="confirmed"',
        fields: { applicationId, revision: String(revision + 1), transition: 'approve', confirmed: 'yes' },
      }

const takeFrom = <T>(list: readonly T[], count = COUNT) => {
  let next = 0
  return (): T[] => {
    const taken = list.slice(next, (next += count))
    if (taken.length < count) throw new Error('not enough was prepared')
    return taken
  }
}

const once = async ({ origin }: Server, requests: LoadRequest[]) => expectOnly(await load({ origin, connections: CONNECTIONS, requests }), 200, 303)

/** The same two acts as browsers send them, beside the smallest application and a bare server that carry out the recorded writes. */
const measurePosts = async ({ bare, smallest, ours }: Stage, cases: readonly Case[], officer: string, rounds: number): Promise<void> => {
  const half = cases.length / 2
  const floorForm = await findForm(`${smallest.origin}/moves`, {}, 'name="index"')
  for (const act of ['submit', 'decide'] as const) {
    // The recordings of both acts stand one after the other in one file, as many of each as there are cases.
    const numbers = cases.map((_, i) => (act === 'submit' ? i : cases.length + i))
    const [ofBare, ofScripted, ofPlain] = [takeFrom(numbers, 2 * COUNT), takeFrom(numbers.slice(0, half)), takeFrom(numbers.slice(half))]
    const [scripted, plain] = [takeFrom(cases.slice(0, half)), takeFrom(cases.slice(half))]
    const [first] = cases
    if (!first) throw new Error('nothing was prepared')
    const { path, cookie, mark } = doorOf(act, first, officer)
    const form = await findForm(ours.origin + path, { cookie }, mark)
    const onBare = (index: number): LoadRequest => ({ method: 'POST', path: '/moves', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `index=${index}` })
    const onSmallest = (post: Post) => (index: number) => post(floorForm, { origin: smallest.origin, path: '/moves', cookie: '', fields: { index: String(index) } })
    const onOurs = (post: Post, found: FoundForm) => (each: Case) => {
      const { mark: _mark, ...door } = doorOf(act, each, officer)
      return post(found, { origin: ours.origin, ...door })
    }
    printRows(`${TITLES[act]} over HTTP`, 'ms', await compare([
      { name: 'L2: bare server, the same writes', run: () => once(bare, ofBare().map(onBare)) },
      { name: 'L3: smallest Next, action with script', run: () => once(smallest, ofScripted().map(onSmallest(scriptedPost))) },
      { name: 'L3: smallest Next, plain form', run: () => once(smallest, ofPlain().map(onSmallest(plainPost))) },
      { name: 'ours, action with script', run: () => once(ours, scripted().map(onOurs(scriptedPost, form))) },
      { name: 'ours, plain form', run: () => once(ours, plain().map(onOurs(plainPost, form))) },
    ], rounds, 3), ['L2', 'L3 action', 'L3 plain form'])
  }
}

/** Every one that was posted must have been approved: a refusal in words has the status of a success. */
const expectApproved = async (folder: string, count: number): Promise<void> => {
  const databases = await openDatabases({ mode: 'embedded', folder })
  const approved = await (await databases.province('32')).read.$count(rows, eq(rows.status, 'awaiting-payment'))
  await databases.close()
  if (approved !== count) throw new Error(`${approved} of ${count} applications were handed in and approved`)
}

/** Issue "common services": handing in and deciding, through the production build and beside the floors. */
export const applications: Suite = ({ rounds }) =>
  inTemporaryFolder(async (folder) => {
    buildOurs()
    const notes = recorder()
    const a = COUNT * rounds
    const data = join(folder, 'data')
    const prepared = await prepareCases({ mode: 'embedded', folder: data }, 5 * a)
    const { world, cases, reviewer, env } = prepared
    await checkpointed(await world.databases.province('32'))
    await checkpointed(world.databases.national)
    const served = join(folder, 'served')
    cpSync(data, served, { recursive: true, filter: (path) => !path.includes('owner') })
    const file = (name: string): string => {
      cpSync(join(data, 'province-32.db'), join(folder, name))
      return join(folder, name)
    }
    const copies = { all: file('all.db'), writes: file('writes.db'), bare: file('l2.db'), smallest: file('l3.db') }
    const recorded = await recordActs(prepared, notes, cases.slice(0, 2 * a))
    notes.stop()
    await measureVerbs(prepared, recorded, cases.slice(2 * a, 3 * a), copies, rounds)
    await world.close()

    const moves = join(folder, 'moves.json')
    writeFileSync(moves, JSON.stringify([...recorded.submit, ...recorded.decide].map(writesOf)))
    const sms = await startSmsSink()
    const stage: Stage = {
      bare: await startMoves(copies.bare, moves),
      smallest: await startSmallest(copies.smallest, join(data, 'national.db'), moves),
      ours: await startOurs({ env }, { DATA_DIR: served }, sms.port),
    }
    try {
      await measurePosts(stage, cases.slice(3 * a), reviewer.cookie, rounds)
    } finally {
      for (const server of [...Object.values(stage), sms]) await server.stop()
    }
    await expectApproved(served, 2 * a)
  })
