import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

/** Times of stations, what is booked of them, and what came of it (VEH-12, ORG-05, BAN-07). */
export const inspectionChecks: readonly RowCheck[] = [
  {
    name: 'inspection times: places taken are not the bookings made',
    breaking: sql`SELECT s.lane_id || ' ' || s.day || ' ' || s.starts_at AS broken FROM inspection_slots s
      WHERE s.booked <> (SELECT count(*) FROM inspections i
        WHERE i.lane_id = s.lane_id AND i.day = s.day AND i.starts_at = s.starts_at AND i.state NOT IN ('cancelled','called-off'))`,
  },
  {
    name: 'inspections: booked or received without an application that waits for it',
    breaking: sql`SELECT i.id AS broken FROM inspections i LEFT JOIN applications a ON a.id = i.application_id
      WHERE i.application_id IS NOT NULL AND (i.state IN ('booked','arrived')) <> (a.status = 'approved')`,
  },
  {
    name: 'inspections: a booking nobody waits for by the end of its day',
    breaking: sql`SELECT i.id AS broken FROM inspections i WHERE i.state = 'booked'
      AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.kind = 'inspection.lapse' AND j.state <> 'done' AND json_extract(j.payload, '$.applicationId') = i.application_id)`,
  },
  {
    name: 'inspections: a mark without a passed test, or a test without the mark it gave',
    breaking: sql`SELECT m.id AS broken FROM inspection_marks m LEFT JOIN inspections i ON i.id = m.inspection_id
      WHERE m.basis = 'test' AND (m.voided_on IS NOT NULL) <> (i.state IS 'void') OR m.basis = 'test' AND m.valid_until IS NOT i.valid_until
      UNION ALL SELECT i.id FROM inspections i WHERE i.valid_until IS NOT NULL AND NOT EXISTS (SELECT 1 FROM inspection_marks m WHERE m.inspection_id = i.id)`,
  },
  {
    name: 'inspections: not recognised without a decision of two, or decided and still recognised (ORG-05)',
    breaking: sql`SELECT i.id AS broken FROM inspections i
      WHERE (i.state = 'void') <> EXISTS (SELECT 1 FROM inspection_voidings v WHERE v.inspection_id = i.id AND v.state = 'approved')`,
  },
  {
    name: 'bans: closed for missed inspections, and none was missed',
    breaking: sql`SELECT b.id AS broken FROM bans b LEFT JOIN inspections i ON i.id = b.cause WHERE b.kind = 'BAN-07' AND i.state IS NOT 'missed'`,
  },
]
