import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

/** Decisions on records and the points booked with those (VIO-11, VIO-13, VIO-22). */
export const decisionChecks: readonly RowCheck[] = [
  {
    name: 'violations: decided without a decision in force, or open and decided',
    breaking: sql`SELECT v.id AS broken FROM violations v
      WHERE (v.state IN ('decided','paid')) <> EXISTS (SELECT 1 FROM violation_decisions d WHERE d.violation_id = v.id AND d.state = 'in-force')`,
  },
  {
    name: 'violations: an objection is under review of a record that is not open',
    breaking: sql`SELECT v.id AS broken FROM violations v INNER JOIN applications a ON a.service = 'C05' AND a.subject_id = v.id
      WHERE a.status IN ('submitted','returned','at-counter') AND v.state <> 'open'`,
  },
  {
    name: 'decisions: another fine, or more points, than the record',
    breaking: sql`SELECT d.id AS broken FROM violation_decisions d INNER JOIN violations v ON v.id = d.violation_id
      WHERE d.state = 'in-force' AND (d.fine_fen <> v.fine_fen OR d.points NOT IN (v.points, 0) OR (d.licence_id IS NOT NULL AND d.points <> v.points))`,
  },
  {
    name: 'decisions: no paper of one made here, or a good one of what is revoked',
    breaking: sql`SELECT d.id AS broken FROM violation_decisions d LEFT JOIN papers p ON p.kind = 'violation-decision' AND p.subject_id = d.id
      WHERE d.decided_by <> 'window' AND (p.id IS NULL OR p.number <> d.number OR (d.state = 'revoked') <> (p.revoked_on IS NOT NULL))`,
  },
  {
    name: 'points: a booking here says otherwise than its decision here',
    breaking: sql`SELECT d.id AS broken FROM violation_decisions d LEFT JOIN point_bookings b ON b.decision = d.id
      WHERE d.licence_id IN (SELECT id FROM licences) AND (b.id IS NULL OR b.licence_id <> d.licence_id OR b.points <> d.points OR b.paid_on IS NOT d.paid_on OR b.revoked_on IS NOT d.revoked_on)`,
  },
]
