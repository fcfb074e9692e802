import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

/** Drivers bound to vehicles and bans, also of vehicles (VIO-07 to VIO-09, BAN-general). */
export const driverChecks: readonly RowCheck[] = [
  {
    name: 'vehicle drivers: more than three are bound to a vehicle of one owner (VIO-07)',
    breaking: sql`SELECT vehicle_id || ' ' || count(*) AS broken FROM vehicle_drivers WHERE state = 'bound' GROUP BY vehicle_id, owner_id HAVING count(*) > 3`,
  },
  {
    name: 'vehicle drivers: bound before it was asked for, or ended before it was bound',
    breaking: sql`SELECT id AS broken FROM vehicle_drivers WHERE bound_on > answer_by OR ended_on < bound_on`,
  },
  {
    name: 'vehicle drivers: of a vehicle that is a body’s (VIO-08)',
    breaking: sql`SELECT d.id AS broken FROM vehicle_drivers d JOIN people p ON p.id = d.owner_id WHERE d.state = 'bound' AND p.kind <> 'individual'`,
  },
  {
    name: 'bans: two of BAN-04 run for one vehicle',
    breaking: sql`SELECT a.vehicle_id AS broken FROM bans a JOIN bans b ON b.vehicle_id = a.vehicle_id AND b.kind = a.kind AND b.id > a.id
      WHERE a.kind = 'BAN-04' AND a.lifted_at IS NULL AND b.lifted_at IS NULL AND date(b.from_at / 1000, 'unixepoch', '+8 hours') <= a.until_day`,
  },
  {
    name: 'bans: lifted without two who agreed (BAN-general)',
    breaking: sql`SELECT b.id AS broken FROM bans b WHERE b.lifted_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM ban_liftings l WHERE l.ban_id = b.id AND l.state = 'approved' AND l.decided_by = b.lifted_by AND l.proposed_by <> l.decided_by)`,
  },
  {
    name: 'bans: agreed to be lifted and not lifted',
    breaking: sql`SELECT l.id AS broken FROM ban_liftings l JOIN bans b ON b.id = l.ban_id WHERE l.state = 'approved' AND b.lifted_at IS NULL`,
  },
]
