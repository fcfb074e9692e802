import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { eq } from '@/db/conditions'
import { openDatabases, type DatabaseConfig } from '@/db/databases'
import { inspections, inspectionSlots } from '@/db/province/schema/inspections'
import { inspectionWorld } from '@/lib/domain/inspections/inspection-test-world'
import { testWorld } from '@/lib/domain/test-world'
import { slotText } from '@/lib/engine/inspection-slot'
import { addDays, addYears, civilDate, civilMinute, machineNow } from '@/lib/kernel/clock'
import { findForm, scriptedPost } from './claim-requests'
import { logIns } from './log-in'
import { quantile } from './measure'
import type { Suite } from './options'
import { buildOurs, startOurs, startSmsSink } from './our-server'
import { serverEnv } from './server-env'
import { inTemporaryFolder } from './temporary-folder'
import { timedLoad, type Outcome } from './timed-load'

/** Ten times of two: the places of one station on one day. */
const TIMES = Array.from({ length: 10 }, (_, n) => `${String(8 + n).padStart(2, '0')}:00`)
const AT_ONCE = 2
const PLACES = TIMES.length * AT_ONCE

type Asker = { readonly applicationId: string; readonly cookie: string; readonly slot: string }

/** A station with twenty places the day after tomorrow, and people signed in with a car whose test is due and a booking begun. */
const prepare = async (config: DatabaseConfig, people: number) => {
  const world = await testWorld(config)
  const stage = inspectionWorld(world)
  const secret = randomBytes(32).toString('base64')
  const { citizen } = logIns(world)
  const now = machineNow()
  const today = civilDate(now)
  const station = await stage.station({ capacity: AT_ONCE, opensAt: '08:00', closesAt: '18:00', at: civilMinute(now), through: addDays(today, 3) })
  const day = addDays(today, 2)
  const askers: Asker[] = []
  for (let i = 0; i < people; i++) {
    const due = { registeredOn: addYears(today, -2), manufacturedOn: addYears(today, -2), inspectionUntil: addDays(today, 30), insuranceUntil: addDays(today, 90), taxPaidUntil: addDays(today, 365) }
    const owner = await stage.owner(due, civilMinute(now))
    const applicationId = await stage.begin(owner)
    askers.push({ applicationId, cookie: (await citizen(owner.person)).cookie, slot: slotText(station.slot(day, TIMES[i % TIMES.length])) })
  }
  const env = serverEnv(world, secret)
  await world.close()
  return { env, askers, organisationId: station.organisationId, page: (applicationId: string) => `/has/applications/${applicationId}/inspection?station=${station.organisationId}&on=${day}` }
}

const rowsOf = async (config: DatabaseConfig, organisationId: string) => {
  const databases = await openDatabases(config)
  const { read } = await databases.province('32')
  const booked = await read.select({ applicationId: inspections.applicationId, state: inspections.state }).from(inspections).where(eq(inspections.organisationId, organisationId))
  const slots = await read.select({ booked: inspectionSlots.booked, capacity: inspectionSlots.capacity }).from(inspectionSlots).where(eq(inspectionSlots.organisationId, organisationId))
  await databases.close()
  return { booked: booked.filter(({ state }) => state === 'booked').map(({ applicationId }) => applicationId ?? ''), overfull: slots.filter((slot) => slot.booked > slot.capacity).length }
}

const seconds = (outcomes: readonly Outcome[], q: number): string => (quantile(outcomes.map(({ late }) => late), q) / 1_000).toFixed(2)

/** Everybody wants one of a station's twenty places within one second: exactly twenty get one, and nobody meets a broken answer (VEH-12). */
export const slots: Suite = async ({ people }) => {
  buildOurs()
  await inTemporaryFolder(async (folder) => {
    const config: DatabaseConfig = { mode: 'embedded', folder: join(folder, 'data') }
    const { env, askers, organisationId, page } = await prepare(config, people)
    const sms = await startSmsSink()
    const server = await startOurs({ env }, { DATA_DIR: config.folder }, sms.port)
    const [first] = askers
    if (!first) throw new Error('nobody was prepared')
    const form = await findForm(server.origin + page(first.applicationId), { cookie: first.cookie }, 'name="slot"')
    const outcomes = await timedLoad(askers.map(({ applicationId, cookie, slot }, i) => ({
      origin: server.origin, at: (i * 1_000) / askers.length,
      ...scriptedPost(form, { origin: server.origin, path: page(applicationId), cookie, fields: { applicationId, slot, declaration: 'yes' } }),
    })))
    for (const each of [server, sms]) await each.stop()
    const { booked, overfull } = await rowsOf(config, organisationId)
    const told = outcomes.filter(({ redirect }) => redirect !== '').map(({ index }) => askers[index]?.applicationId ?? '')
    const lost = told.filter((applicationId) => !booked.includes(applicationId)).length
    const broken = outcomes.filter(({ status }) => status >= 500 || status === 0).length
    console.log(`\n### Slots: ${people} people within one second on one station's ${PLACES} places\n`)
    console.log('| people | places | booked | times over capacity | told "booked" | of those without a row | 5xx or broken | p50 / p99 s |\n|---|---|---|---|---|---|---|---|')
    console.log(`| ${people} | ${PLACES} | ${booked.length} | ${overfull} | ${told.length} | ${lost} | ${broken} | ${seconds(outcomes, 0.5)} / ${seconds(outcomes, 0.99)} |`)
    if (booked.length !== Math.min(people, PLACES) || told.length !== booked.length || lost || broken || overfull) throw new Error('the places were not given exactly')
  })
}
