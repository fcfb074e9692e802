import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

const HOLDER = sql`coalesce(t.organisation_id, 'office')`

/** Owners, papers and plates of vehicles, and the sheets they are printed on (VEH-14, ORG-04). */
export const vehicleChecks: readonly RowCheck[] = [
  {
    name: 'vehicles: a former owner’s time is followed by nobody’s',
    breaking: sql`SELECT f.vehicle_id || ' ' || f.owned_to AS broken FROM former_owners f JOIN vehicles v ON v.id = f.vehicle_id
      WHERE v.owned_from <> f.owned_to AND NOT EXISTS (SELECT 1 FROM former_owners n WHERE n.vehicle_id = f.vehicle_id AND n.owned_from = f.owned_to)`,
  },
  {
    name: 'sheets: printed more than was taken',
    breaking: sql`SELECT t.place || ' ' || ${HOLDER} AS broken FROM temporary_plates t GROUP BY t.place, ${HOLDER}
      HAVING count(*) > (SELECT coalesce(sum(s.next_sheet - s.first_sheet), 0) FROM sheet_stocks s WHERE s.place = t.place AND s.organisation_id = ${HOLDER})`,
  },
  {
    name: 'sheets: two hand-outs of one place hold the same sheet',
    breaking: sql`SELECT a.id || ' ' || b.id AS broken FROM sheet_stocks a JOIN sheet_stocks b
      ON b.place = a.place AND b.first_sheet > a.first_sheet AND b.first_sheet <= a.last_sheet`,
  },
  {
    name: 'sheets: a plate on one that nobody handed out',
    breaking: sql`SELECT t.number || ' ' || t.sheet AS broken FROM temporary_plates t WHERE NOT EXISTS (
      SELECT 1 FROM sheet_stocks s WHERE s.place = t.place AND t.sheet >= s.first_sheet AND t.sheet < s.next_sheet)`,
  },
  {
    name: 'temporary plates: good and not paid, or void and still paid',
    breaking: sql`SELECT t.number AS broken FROM temporary_plates t JOIN papers p ON p.subject_id = t.id AND p.kind = 'temporary-plate'
      WHERE t.fee_fen > 0 AND (t.state = 'issued') <> (EXISTS (SELECT 1 FROM ledger l WHERE l.transfer_id = 'fee:' || p.application_id)
        AND NOT EXISTS (SELECT 1 FROM ledger l WHERE l.transfer_id = 'fee-back:' || p.application_id))`,
  },
  {
    name: 'temporary plates: no paper, or a good paper of a void plate',
    breaking: sql`SELECT t.number AS broken FROM temporary_plates t LEFT JOIN papers p ON p.subject_id = t.id AND p.kind = 'temporary-plate'
      WHERE p.id IS NULL OR (t.state = 'void') <> (p.revoked_on IS NOT NULL)`,
  },
  {
    name: 'waiting plates: no paper, or one that says another day',
    breaking: sql`SELECT w.number AS broken FROM waiting_plates w LEFT JOIN papers p ON p.subject_id = w.id AND p.kind = 'temporary-plate'
      WHERE p.id IS NULL OR p.valid_until <> w.valid_until OR p.ends_on IS NOT w.ends_on`,
  },
  {
    name: 'inspection: a mark reaches beyond the validity of its vehicle',
    breaking: sql`SELECT m.id AS broken FROM inspection_marks m JOIN vehicles v ON v.id = m.vehicle_id
      WHERE m.voided_on IS NULL AND (v.inspection_until IS NULL OR m.valid_until > v.inspection_until)`,
  },
]
