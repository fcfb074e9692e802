import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { openEmbedded } from '../embedded'
import { migrate } from '../migrate'

/** Of a place, a body or a rule: they do not grow with people, nor with time. */
const STAYS_SMALL = [
  'places', 'provinces', 'offices', 'settings', 'migrations', 'sqlite_schema', 'calendar_days', 'banks', 'bank_keys', 'terminals', 'capture_devices', 'suspended_bodies',
  'exam_sites', 'exam_site_limits', 'exam_routes', 'exam_vehicles', 'exam_examiners', 'inspection_stations', 'inspection_lanes',
]

/** Of what still waits to be done, and nothing else. */
const ONLY_WAITING = ['outbox_waiting', 'jobs_due', 'bank_payments_waiting', 'plate_numbers_returning', 'plate_numbers_holds', 'violations_waiting', 'ban_liftings_open']

type Step = { readonly detail: string }

const SCAN = /^SCAN (\S+)(?: USING (?:COVERING )?INDEX (\S+))?/

/** What SQLite itself makes on the way: a list bound as JSON, rows of a query inside, one constant row. */
const MADE_ON_THE_WAY = /^SCAN (json_each|CONSTANT ROW|\(subquery|"?some"?$)/

const isWalk = ({ detail }: Step): boolean => {
  const [, table = '', index = ''] = SCAN.exec(detail) ?? []
  return table !== '' && !MADE_ON_THE_WAY.test(detail) && !STAYS_SMALL.includes(table) && !ONLY_WAITING.includes(index)
}

const plannersOf = async (folder: string): Promise<Database.Database[]> => {
  const planners: Database.Database[] = []
  for (const level of ['province', 'national'] as const) {
    const path = join(folder, `${level}.db`)
    const handle = openEmbedded(level, path)
    await migrate(handle, `db/${level}/migrations`)
    await handle.close()
    planners.push(new Database(path))
  }
  return planners
}

const planOf = (planners: readonly Database.Database[], statement: string): Step[] => {
  for (const planner of planners) {
    try {
      return planner.prepare(`EXPLAIN QUERY PLAN ${statement}`).all() as Step[]
    } catch {
      // A table of the other level.
    }
  }
  throw new Error(`no database of ours can plan: ${statement}`)
}

/** Asked for some rows only; who wants all of a table walks it. `false` stands for a list that is empty. */
const isLookUp = (statement: string): boolean => /^(select|update|delete)\b.*\b(where|join)\b/is.test(statement) && !/\bwhere \(?false\b|\band false\b/i.test(statement)

export type Watch = {
  /** What has been prepared until now and, by SQLite's own plan in empty databases, walks a table that grows: the walk and the statement. */
  walks(): Promise<string[]>
  stop(): void
}

/** Takes down every statement that is prepared in this process from now on. */
export const watchStatements = (): Watch => {
  const seen = new Set<string>()
  const { prepare } = Database.prototype
  Database.prototype.prepare = function (this: Database.Database, statement: string) {
    seen.add(statement)
    return prepare.call(this, statement)
  } as typeof prepare
  const stop = () => {
    Database.prototype.prepare = prepare
  }
  return {
    stop,
    async walks() {
      const statements = [...seen].filter(isLookUp)
      if (statements.length === 0) throw new Error('no statement was seen, so none was checked')
      const folder = mkdtempSync(join(tmpdir(), 'open122-walks-'))
      const planners = await plannersOf(folder)
      const found = statements.flatMap((statement) => planOf(planners, statement).filter(isWalk).map(({ detail }) => `${detail}: ${statement}`))
      planners.forEach((planner) => planner.close())
      rmSync(folder, { recursive: true })
      return found
    },
  }
}
