import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

const LATEST = sql`p.attempt = (SELECT max(attempt) FROM parcels l WHERE l.application_id = p.application_id)`

/** What was paid for is made once, and what was posted is where its application says (DLV-01 to DLV-04). */
export const deliveryChecks: readonly RowCheck[] = [
  {
    name: 'production: nothing is being made for an application that waits for it',
    breaking: sql`SELECT a.id AS broken FROM applications a WHERE a.status = 'in-production' AND NOT EXISTS (
      SELECT 1 FROM production_items i WHERE i.application_id = a.id AND i.state IN ('waiting','in-batch'))`,
  },
  {
    name: 'production: handed on without having been made',
    breaking: sql`SELECT a.id || ' ' || a.status AS broken FROM applications a
      WHERE a.status IN ('ready-for-collection','posted','delivered','undelivered','completed')
      AND EXISTS (SELECT 1 FROM production_items i WHERE i.application_id = a.id)
      AND NOT EXISTS (SELECT 1 FROM production_items i WHERE i.application_id = a.id AND i.state = 'made')`,
  },
  {
    name: 'production: in a batch that is closed, or in none',
    breaking: sql`SELECT i.id AS broken FROM production_items i LEFT JOIN production_batches b ON b.id = i.batch_id
      WHERE i.state = 'in-batch' AND (b.id IS NULL OR b.state <> 'open' OR b.kind <> i.kind OR b.place <> i.place)`,
  },
  {
    name: 'production: an open batch with nothing left in it',
    breaking: sql`SELECT b.number AS broken FROM production_batches b WHERE b.state = 'open' AND NOT EXISTS (
      SELECT 1 FROM production_items i WHERE i.batch_id = b.id AND i.state = 'in-batch')`,
  },
  {
    name: 'production: one blank number used twice',
    breaking: sql`SELECT kind || ' ' || serial AS broken FROM production_items WHERE serial IS NOT NULL GROUP BY kind, serial HAVING count(*) > 1`,
  },
  {
    name: 'parcels: not where the application says',
    breaking: sql`SELECT a.id || ' ' || a.status || ' ≠ ' || coalesce(p.state, '-') AS broken FROM applications a
      LEFT JOIN parcels p ON p.application_id = a.id AND ${LATEST}
      WHERE (a.status = 'posted' AND coalesce(p.state, '-') NOT IN ('wanted','labelled','in-transit','refused'))
      OR (a.status = 'delivered' AND coalesce(p.state, '-') <> 'delivered')
      OR (a.status = 'undelivered' AND (coalesce(p.state, '-') NOT IN ('refused','returned') OR p.kept_until IS NULL))`,
  },
  {
    name: 'parcels: an end that nobody reported',
    breaking: sql`SELECT p.id || ' ' || p.state AS broken FROM parcels p WHERE p.state IN ('delivered','refused','returned')
      AND NOT EXISTS (SELECT 1 FROM parcel_events e WHERE e.parcel_id = p.id AND e.kind = p.state)`,
  },
  {
    name: 'parcels: refused without a ban, once it is back (DLV-03)',
    breaking: sql`SELECT p.id AS broken FROM parcels p JOIN applications a ON a.id = p.application_id
      WHERE p.state = 'refused' AND a.status <> 'posted' AND ${LATEST} AND NOT EXISTS (SELECT 1 FROM bans b WHERE b.kind = 'BAN-05' AND b.cause = a.id)`,
  },
]
