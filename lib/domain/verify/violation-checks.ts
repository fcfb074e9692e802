import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

/** Records of violations from their capture on (VIO-01, VIO-11, D4). */
export const violationChecks: readonly RowCheck[] = [
  {
    name: 'violations: decided before it was checked, or after it was gone',
    breaking: sql`SELECT v.id AS broken FROM violations v JOIN violation_decisions d ON d.violation_id = v.id AND d.state = 'in-force' WHERE v.state NOT IN ('decided','paid')`,
  },
  {
    name: 'violations: visible without having been entered',
    breaking: sql`SELECT v.id AS broken FROM violations v WHERE v.state IN ('open','decided','paid','sent') AND v.entered_on IS NULL`,
  },
  {
    name: 'violations: an open record of a registered plate without its vehicle',
    breaking: sql`SELECT v.id AS broken FROM violations v JOIN vehicles c ON c.plate_type = v.plate_type AND c.plate = v.plate AND c.stage = 'registered'
      WHERE v.state = 'open' AND v.vehicle_id IS NULL AND v.entered_on > c.registered_on AND v.at >= c.owned_from AND date(v.at / 1000 + 28800, 'unixepoch') >= c.registered_on`,
  },
  {
    name: 'violations: the owner was not told, or told of nobody’s vehicle (F33)',
    breaking: sql`SELECT v.id AS broken FROM violations v WHERE v.state = 'open' AND v.origin = 'camera' AND ((v.vehicle_id IS NULL) <> (v.notified_on IS NULL) OR (v.notified_on IS NULL) <> (v.handle_by IS NULL))`,
  },
  {
    name: 'violations: sent nowhere, or told of without having been sent (D4)',
    breaking: sql`SELECT v.id AS broken FROM violations v WHERE (v.state = 'sent') <> (v.to_province IS NOT NULL) OR (v.home_state IS NOT NULL AND v.state <> 'sent')`,
  },
  {
    name: 'violations: what a file counts is not what it brought',
    breaking: sql`SELECT f.id || ' ' || f.added AS broken FROM capture_files f WHERE f.added <> (SELECT count(*) FROM violations v WHERE v.source = f.id)
      OR (f.state = 'accepted' AND EXISTS (SELECT 1 FROM violations v WHERE v.source = f.id AND v.state = 'captured'))
      OR (f.state IN ('taken-in','accepting','accepted') AND f."read" <> f.lines)`,
  },
  {
    name: 'violations: discarded without a reason',
    breaking: sql`SELECT v.id AS broken FROM violations v WHERE (v.state = 'discarded') <> (v.discard_reason IS NOT NULL)`,
  },
]
