import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

/** What hospitals and schools hand in for people (B16, B17, B20). */
export const bodyChecks: readonly RowCheck[] = [
  {
    name: 'hospital half-days: places taken are not the visits booked',
    breaking: sql`SELECT h.organisation_id || ' ' || h.day || ' ' || h.half AS broken FROM hospital_hours h
      WHERE h.booked <> (SELECT count(*) FROM hospital_visits v
        WHERE v.organisation_id = h.organisation_id AND v.day = h.day AND v.half = h.half AND v.state <> 'cancelled')`,
  },
  {
    name: 'visits: booked without an application that waits for them',
    breaking: sql`SELECT v.id AS broken FROM hospital_visits v LEFT JOIN applications a ON a.id = v.application_id
      WHERE v.state = 'booked' AND a.status IS NOT 'approved'`,
  },
  {
    name: 'visits: booked at a suspended hospital, and nobody calls them off (ORG-08)',
    breaking: sql`SELECT v.id AS broken FROM hospital_visits v JOIN suspended_bodies s ON s.organisation_id = v.organisation_id WHERE v.state = 'booked'
      AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.kind = 'visit.call-off' AND j.state <> 'done' AND json_extract(j.payload, '$.applicationId') = v.application_id)`,
  },
  {
    name: 'certificates: failed in the audit and still valid (ORG-01)',
    breaking: sql`SELECT id AS broken FROM medical_certificates WHERE audit = 'failed' AND state = 'valid'`,
  },
  {
    name: 'learners: admitted without a decision',
    breaking: sql`SELECT l.id AS broken FROM learners l LEFT JOIN applications a ON a.id = l.application_id
      WHERE l.state = 'admitted' AND l.application_id IS NOT NULL AND a.status IS NOT 'completed'`,
  },
]
