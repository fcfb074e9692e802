import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

/** What holds in the national database and in each province alike. `now` is machine time. */
export const everyDatabaseChecks = (now: number): readonly RowCheck[] => [
  {
    name: 'outbox: a sent message keeps its payload',
    breaking: sql`SELECT id || ' ' || topic AS broken FROM outbox WHERE state = 'sent' AND (payload <> '' OR sent_at IS NULL)`,
  },
  {
    name: 'outbox: parked without a reason',
    breaking: sql`SELECT id || ' ' || topic AS broken FROM outbox WHERE state = 'parked' AND last_problem IS NULL`,
  },
  {
    name: 'outbox: tried, neither sent nor explained',
    breaking: sql`SELECT id || ' ' || topic AS broken FROM outbox
      WHERE state = 'waiting' AND attempts > 1 AND last_problem IS NULL AND coalesce(lease_until, 0) < ${now}`,
  },
  {
    name: 'outbox: a lease on a message that is settled',
    breaking: sql`SELECT id || ' ' || topic AS broken FROM outbox WHERE state <> 'waiting' AND lease_until IS NOT NULL`,
  },
  {
    name: 'jobs: a lease on a job that is settled',
    breaking: sql`SELECT id || ' ' || kind AS broken FROM jobs WHERE state <> 'waiting' AND lease_until IS NOT NULL`,
  },
  {
    name: 'jobs: a lease longer than any lease',
    breaking: sql`SELECT id || ' ' || kind AS broken FROM jobs WHERE lease_until > ${now} + 3600000`,
  },
  {
    name: 'jobs: dead without a reason',
    breaking: sql`SELECT id || ' ' || kind AS broken FROM jobs WHERE state = 'dead' AND last_problem IS NULL`,
  },
]
