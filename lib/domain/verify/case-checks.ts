import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

/** Applications, the ledger and what was issued for them (H5, H6). */
export const caseChecks: readonly RowCheck[] = [
  {
    name: 'applications: no event at all',
    breaking: sql`SELECT a.id || ' ' || a.status AS broken FROM applications a WHERE NOT EXISTS (SELECT 1 FROM application_events e WHERE e.application_id = a.id)`,
  },
  {
    name: 'applications: status is not where the last event led',
    breaking: sql`SELECT a.id || ' ' || a.status || ' ≠ ' || e.to_status AS broken FROM applications a JOIN application_events e ON e.application_id = a.id
      WHERE e.revision = (SELECT max(revision) FROM application_events l WHERE l.application_id = a.id) AND e.to_status <> a.status`,
  },
  {
    name: 'applications: an event that does not begin where the one before ended',
    breaking: sql`SELECT id || ' ' || coalesce(from_status, '-') || ' after ' || coalesce(before, '-') AS broken FROM (
        SELECT id, from_status, lag(to_status) OVER (PARTITION BY application_id ORDER BY revision) AS before FROM application_events)
      WHERE from_status IS NOT before`,
  },
  {
    name: 'applications: revision behind its events',
    breaking: sql`SELECT a.id AS broken FROM applications a WHERE a.revision < (SELECT max(revision) FROM application_events e WHERE e.application_id = a.id)`,
  },
  {
    name: 'ledger: a transfer that does not balance',
    breaking: sql`SELECT transfer_id || ' ' || sum(amount_fen) AS broken FROM ledger GROUP BY transfer_id HAVING sum(amount_fen) <> 0 OR count(*) < 2`,
  },
  {
    name: 'licences: not exactly one good document of the present serial',
    breaking: sql`SELECT l.id || ' serial ' || l.document_serial AS broken FROM licences l WHERE (
        SELECT count(*) FROM licence_documents d WHERE d.licence_id = l.id AND d.voided_on IS NULL) <> 1
      OR NOT EXISTS (SELECT 1 FROM licence_documents d WHERE d.licence_id = l.id AND d.serial = l.document_serial AND d.voided_on IS NULL)`,
  },
]
