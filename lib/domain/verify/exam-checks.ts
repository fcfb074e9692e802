import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

/** Plans, bookings and closings of driving tests (EXM-14 to EXM-23). */
export const examChecks: readonly RowCheck[] = [
  {
    name: 'tests: places of a session are not the bookings that have one',
    breaking: sql`SELECT s.id || ' ' || s.allotted AS broken FROM exam_sessions s
      WHERE s.state <> 'cancelled' AND s.allotted <> (SELECT count(*) FROM exam_bookings b WHERE b.session_id = s.id AND b.state IN ('allotted','passed','failed','absent'))`,
  },
  {
    name: 'tests: a place in a session that is cancelled (F29)',
    breaking: sql`SELECT b.id AS broken FROM exam_bookings b JOIN exam_sessions s ON s.id = b.session_id WHERE s.state = 'cancelled' AND b.state IN ('allotted','passed','failed','absent')`,
  },
  {
    name: 'tests: a place that was not asked for, or in a session of another subject',
    breaking: sql`SELECT b.id AS broken FROM exam_bookings b LEFT JOIN exam_sessions s ON s.id = b.session_id WHERE b.state IN ('allotted','passed','failed','absent')
      AND (s.subject IS NOT b.subject OR NOT EXISTS (SELECT 1 FROM exam_wishes w WHERE w.booking_id = b.id AND w.session_id = b.session_id))`,
  },
  {
    name: 'tests: what is planned of a site’s day is not its sessions (EXM-23)',
    breaking: sql`SELECT d.site_id || ' ' || d.day || ' ' || d.subject AS broken FROM exam_site_days d
      WHERE d.planned <> (SELECT coalesce(sum(s.capacity), 0) FROM exam_sessions s WHERE s.site_id = d.site_id AND s.test_on = d.day AND s.subject = d.subject AND s.state <> 'cancelled')`,
  },
  {
    name: 'tests: what an examiner does in a day is not the duties (EXM-23)',
    breaking: sql`SELECT d.examiner_id || ' ' || d.day AS broken FROM exam_examiner_days d
      WHERE d.assigned <> (SELECT coalesce(sum(u.tests), 0) FROM exam_duties u WHERE u.examiner_id = d.examiner_id AND u.day = d.day)`,
  },
  {
    name: 'tests: a booking without a wish, or with wishes that close at another time (EXM-20)',
    breaking: sql`SELECT b.id AS broken FROM exam_bookings b WHERE b.state = 'accepted' AND (
        NOT EXISTS (SELECT 1 FROM exam_wishes w WHERE w.booking_id = b.id)
        OR EXISTS (SELECT 1 FROM exam_wishes w JOIN exam_sessions s ON s.id = w.session_id WHERE w.booking_id = b.id AND s.closes_at <> b.closes_at))`,
  },
  {
    name: 'tests: ranked and still waiting for a place (EXM-15)',
    breaking: sql`SELECT b.id AS broken FROM exam_bookings b JOIN exam_closings c ON c.place = b.place AND c.closes_at = b.closes_at
      WHERE b.state = 'accepted' AND c.state IN ('ranked','told')`,
  },
  {
    name: 'tests: a result without its booking’s state, or the other way round',
    breaking: sql`SELECT b.id AS broken FROM exam_bookings b LEFT JOIN exam_results r ON r.booking_id = b.id
      WHERE (b.state IN ('passed','failed','absent')) <> (r.booking_id IS NOT NULL) OR (r.booking_id IS NOT NULL AND r.outcome <> b.state)`,
  },
  {
    name: 'tests: a freed place taken by nobody',
    breaking: sql`SELECT o.id AS broken FROM exam_offers o JOIN exam_bookings b ON b.id = o.booking_id WHERE o.state = 'accepted' AND b.session_id IS NOT o.session_id`,
  },
  {
    name: 'bans: closed for fraud in a test whose training still counts (EXM-25)',
    breaking: sql`SELECT b.id AS broken FROM bans b LEFT JOIN exam_results r ON r.booking_id = b.cause LEFT JOIN learners l ON l.id = r.learner_id
      WHERE b.kind = 'BAN-08' AND b.reason LIKE 'test.%' AND (l.state IS NOT 'ended'
        OR EXISTS (SELECT 1 FROM exam_results o WHERE o.learner_id = l.id AND o.voided_at IS NULL)
        OR EXISTS (SELECT 1 FROM exam_bookings x WHERE x.learner_id = l.id AND x.state IN ('accepted','allotted')))`,
  },
]
