import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

/** Nobody is punished in absence who was not told, heard and announced first (VIO-16). */
export const absenceChecks: readonly RowCheck[] = [
  {
    name: 'absence: decided without a notice, or before the public was told long enough',
    breaking: sql`SELECT d.id AS broken FROM violation_decisions d WHERE d.procedure = 'absence' AND NOT EXISTS (
        SELECT 1 FROM intended_penalty_records r JOIN intended_penalties p ON p.id = r.penalty_id
        WHERE r.violation_id = d.violation_id AND p.owner_id = d.person_id AND p.public_until < d.decided_on)`,
  },
  {
    name: 'absence: points for somebody who was not there',
    breaking: sql`SELECT d.id AS broken FROM violation_decisions d WHERE d.procedure = 'absence' AND d.points > 0`,
  },
  {
    name: 'absence: a penalty is intended for no record, or for one of another vehicle that was not corrected since',
    breaking: sql`SELECT p.id AS broken FROM intended_penalties p WHERE NOT EXISTS (SELECT 1 FROM intended_penalty_records r WHERE r.penalty_id = p.id)
        OR EXISTS (SELECT 1 FROM intended_penalty_records r JOIN violations v ON v.id = r.violation_id WHERE r.penalty_id = p.id AND v.vehicle_id IS NOT p.vehicle_id
          AND NOT EXISTS (SELECT 1 FROM violation_changes c WHERE c.violation_id = v.id AND c.kind = 'correct' AND c.state = 'approved'))`,
  },
]
