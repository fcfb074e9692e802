import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

/** Numbers, their holders and the counts of their segments (PLT-01, H4). */
export const plateChecks: readonly RowCheck[] = [
  {
    name: 'plates: a number with two holders',
    breaking: sql`SELECT plate_type || ' ' || number || ' × ' || count(*) AS broken FROM plate_holds
      WHERE state IN ('held','confirmed') GROUP BY plate_type, number HAVING count(*) > 1`,
  },
  {
    name: 'plates: a person with two numbers',
    breaking: sql`SELECT person_id || ' × ' || count(*) AS broken FROM plate_holds WHERE state IN ('held','confirmed') GROUP BY person_id HAVING count(*) > 1`,
  },
  {
    name: 'plates: a vehicle with two numbers',
    breaking: sql`SELECT vehicle_id || ' × ' || count(*) AS broken FROM plate_holds
      WHERE state IN ('held','confirmed','registered') GROUP BY vehicle_id HAVING count(*) > 1`,
  },
  {
    name: 'plates: one plate on two vehicles',
    breaking: sql`SELECT plate_type || ' ' || plate || ' × ' || count(*) AS broken FROM vehicles
      WHERE stage = 'registered' AND plate IS NOT NULL GROUP BY plate_type, plate HAVING count(*) > 1`,
  },
  {
    name: 'plates: counts of a segment differ from its numbers',
    breaking: sql`SELECT s.id || ' free ' || s.free || '/' || coalesce(n.free, 0) || ' held ' || s.held || '/' || coalesce(n.held, 0)
        || ' taken ' || s.taken || '/' || coalesce(n.taken, 0) || ' resting ' || s.resting || '/' || coalesce(n.resting, 0) AS broken
      FROM plate_segments s LEFT JOIN (
        SELECT segment_id, sum(state = 'free') AS free, sum(state = 'held') AS held, sum(state = 'taken') AS taken, sum(state = 'resting') AS resting
        FROM plate_numbers GROUP BY segment_id) n ON n.segment_id = s.id
      WHERE s.filled_at IS NOT NULL AND (s.free <> coalesce(n.free, 0) OR s.held <> coalesce(n.held, 0)
        OR s.taken <> coalesce(n.taken, 0) OR s.resting <> coalesce(n.resting, 0))`,
  },
  {
    name: 'plates: a number held by nobody',
    breaking: sql`SELECT n.plate_type || ' ' || n.number || ' ' || n.state AS broken FROM plate_numbers n
      WHERE n.state IN ('held','taken') AND NOT EXISTS (
        SELECT 1 FROM plate_holds h WHERE h.id = n.hold_id AND h.plate_type = n.plate_type AND h.number = n.number
          AND ((n.state = 'held' AND h.state = 'held') OR (n.state = 'taken' AND h.state IN ('confirmed','registered'))))`,
  },
  {
    name: 'plates: a hold whose number is not its own',
    breaking: sql`SELECT h.id || ' ' || h.number || ' ' || h.state AS broken FROM plate_holds h
      WHERE h.state IN ('held','confirmed','registered') AND NOT EXISTS (
        SELECT 1 FROM plate_numbers n WHERE n.plate_type = h.plate_type AND n.number = h.number AND n.hold_id = h.id
          AND n.state = CASE h.state WHEN 'held' THEN 'held' ELSE 'taken' END)`,
  },
  {
    name: 'plates: a registered hold whose vehicle carries another number',
    breaking: sql`SELECT h.id || ' ' || h.number AS broken FROM plate_holds h JOIN vehicles v ON v.id = h.vehicle_id
      WHERE h.state = 'registered' AND v.stage = 'registered' AND (v.plate IS NULL OR v.plate <> h.number OR v.plate_type <> h.plate_type)`,
  },
  {
    name: 'plates: two cars on one number, by hold and by register',
    breaking: sql`SELECT h.id || ' ' || h.number AS broken FROM plate_holds h JOIN vehicles v ON v.plate_type = h.plate_type AND v.plate = h.number
      WHERE h.state IN ('held','confirmed') AND v.stage = 'registered' AND v.id <> h.vehicle_id`,
  },
]
