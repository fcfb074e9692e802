import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openForReading } from '@/db/open-for-reading'
import { machineNow } from '@/lib/kernel/clock'
import { moveClock } from '../clock/move-clock'
import { testWorld } from '../test-world'
import { seedWorld } from '../demo/seed-world'
import { openStage } from '../reenactment/open-stage'
import { verifyDatabases } from './verify-databases'

type World = Awaited<ReturnType<typeof testWorld>>

let world: World

const found = async (): Promise<string[]> => {
  const databases = await openForReading(world.databases.config)
  try {
    return (await verifyDatabases(databases, machineNow())).map(({ check, database }) => `${database}: ${check}`)
  } finally {
    await databases.close()
  }
}

beforeAll(async () => {
  world = await testWorld()
  await seedWorld(40)
  await openStage('has-2015')
})
afterAll(() => world.close())

const APPLICATION = `INSERT INTO applications (id, number, place, service, version, applicant_id, subject_id, channel, entered_by, status, facts_sealed, started_at, status_since)
  SELECT 'app-p' || n, 'N' || n, 'has', 'B01', 1, p.id, 's' || n, 'web', 'x', 'submitted', 'x', 1, 1 FROM people p, (SELECT printf('%06d', count(*)) AS n FROM applications) LIMIT 1;`

/** Two holds of one number need the indexes out of the way: that is what the check is for. */
const TWO_HOLDERS = `DROP INDEX plate_holds_number; DROP INDEX plate_holds_person;
  ${APPLICATION}
  INSERT INTO application_events (id, application_id, revision, at, actor_kind, actor_id, transition, to_status)
    SELECT 'evt-' || id, id, 1, 1, 'citizen', 'x', 'start', 'submitted' FROM applications;
  INSERT INTO plate_holds (id, application_id, person_id, vehicle_id, place, plate_type, number, segment_id, mode, state, picked_at, expires_at)
    SELECT 'hold-' || v.id, (SELECT id FROM applications LIMIT 1), v.owner_id, v.id, 'has', '02', n.number, n.segment_id, 'composed', 'held', 1, 2
    FROM (SELECT * FROM vehicles WHERE stage = 'new' LIMIT 2) v, (SELECT * FROM plate_numbers LIMIT 1) n;`

const ORDER = (name: string, state: string) => `${APPLICATION} INSERT INTO payment_orders (id, number, place, application_id, provider, amount_fen, state, created_at, expires_at)
  SELECT 'pay-${name}', 'p${name}', 'has', (SELECT id FROM applications ORDER BY id LIMIT 1), 'wechat', 1000, '${state}', 1, 2;`
const PAYMENT = (name: string, use: string) =>
  `INSERT INTO payments (id, order_id, provider, provider_number, amount_fen, paid_at, known_at, use) VALUES ('pmt-${name}', 'pay-${name}', 'wechat', 't${name}', 1000, 1, 1, '${use}');`

const TEMPORARY = (name: string) => `INSERT INTO temporary_plates (id, number, place, sheet, vin, turn, issued_by, issued_on, valid_until, state, fee_fen, issued_at)
  VALUES ('tpl-${name}', 'T${name}', 'szv', 9${name}, 'V${name}', 1, 'x', '2026-01-01', '2026-01-31', 'issued', 500, 1)`

const DEFERRAL = (name: string, until: string) => `INSERT INTO deferrals (id, licence_id, kind, reason, original_due_on, until_day, application_id, granted_on)
  SELECT 'dfr-${name}', id, 'renewal', 'abroad', '2025-11-20', '${until}', 'app-${name}', '2025-11-01' FROM licences LIMIT 1`

const INSPECTION = (id: string, state: string): string =>
  `INSERT INTO inspections (id, organisation_id, vehicle_id, person_id, application_id, lane_id, day, starts_at, ends_at, state, created_at)
    SELECT 'ins-${id}', l.organisation_id, v.id, v.owner_id, (SELECT id FROM applications LIMIT 1), l.id, '2026-01-05', '09:00', '10:00', '${state}', 1 FROM inspection_lanes l, vehicles v WHERE v.stage = 'registered' LIMIT 1;`

const TESTED = (name: string): string => `INSERT INTO learners (id, place, person_id, organisation_id, licence_class, state, filed_at, accepted_at, test_place) SELECT 'lrn-t${name}', 'has', id, 'org-x', 'M', 'ended', 1, 1, 'has' FROM people LIMIT 1;
  INSERT INTO exam_bookings (id, number, place, learner_id, person_id, subject, state, session_id, channel, entered_by, submitted_at, closes_at)
    SELECT 'exb-${name}', 'T${name}', 'has', l.id, l.person_id, s.subject, 'failed', s.id, 'web', 'x', 1, s.closes_at FROM learners l, exam_sessions s WHERE l.id = 'lrn-t${name}' LIMIT 1;`

const DECIDED = (name: string, state = 'decided', change = ''): string => `INSERT INTO violations (id, place, plate_type, plate, code, at, road, fine_fen, points, state) VALUES ('vio-${name}', 'has', '02', 'X${name}', '1102', 1, 'x', 10000, 1, '${state}');
  INSERT INTO violation_decisions (id, number, batch, violation_id, place, person_id, procedure, points, fine_fen, decided_on, served_on, pay_by, decided_by, reconsideration_by, litigation_by, licence_id)
    SELECT 'vdn-${name}', 'D${name}', 'x', 'vio-${name}', 'has', l.person_id, 'simple', 1, 10000, '2026-01-01', '2026-01-01', '2026-01-16', 'window', '2026-03-02', '2026-07-01', l.id FROM licences l LIMIT 1;
  INSERT INTO point_bookings (id, licence_id, decision, points, fine_fen, decided_on, pay_by) SELECT 'pbk-${name}', d.licence_id, d.id, 1, 10000, '2026-01-01', '2026-01-16' FROM violation_decisions d WHERE d.id = 'vdn-${name}'; ${change}`

const PLANTED: readonly [name: string, database: 'national' | 'province', script: string, expected: string][] = [
  ['a number nobody holds', 'province', `UPDATE plate_numbers SET state = 'taken', hold_id = 'nobody' WHERE rowid IN (SELECT rowid FROM plate_numbers WHERE state = 'free' LIMIT 1)`, 'plates: a number held by nobody'],
  ['a wrong count', 'province', `UPDATE plate_segments SET free = free - 1, held = held + 1 WHERE id IN (SELECT id FROM plate_segments LIMIT 1)`, 'plates: counts of a segment differ from its numbers'],
  ['two holders', 'province', TWO_HOLDERS, 'plates: a number with two holders'],
  ['a hold without its number', 'province', '', 'plates: a hold whose number is not its own'],
  ['two cars with one plate', 'province', `DROP INDEX vehicles_plate; UPDATE vehicles SET plate = (SELECT plate FROM vehicles WHERE stage = 'registered' ORDER BY id LIMIT 1) WHERE id = (SELECT id FROM vehicles WHERE stage = 'registered' ORDER BY id DESC LIMIT 1)`, 'plates: one plate on two vehicles'],
  ['a status without an event', 'province', APPLICATION, 'applications: no event at all'],
  ['a status its event did not lead to', 'province', `UPDATE applications SET status = 'withdrawn' WHERE EXISTS (SELECT 1 FROM application_events e WHERE e.application_id = applications.id)`, 'applications: status is not where the last event led'],
  ['a jump between events', 'province', `INSERT INTO application_events (id, application_id, revision, at, actor_kind, actor_id, transition, from_status, to_status)
    SELECT 'evt2-' || id, id, 5, 1, 'staff', 'x', 'approve', 'returned', 'approved' FROM applications LIMIT 1`, 'applications: an event that does not begin where the one before ended'],
  ['a transfer of one leg', 'province', `INSERT INTO ledger (id, transfer_id, account, amount_fen, reason, at) VALUES ('led-1', 'tra-1', 'cash', 1000, 'x', 1)`, 'ledger: a transfer that does not balance'],
  ['nothing made for who waits', 'province', `${APPLICATION.replace("'submitted'", "'in-production'")}`, 'production: nothing is being made for an application that waits for it'],
  ['posted without a parcel', 'province', `${APPLICATION.replace("'submitted'", "'posted'")}`, 'parcels: not where the application says'],
  ['an empty batch left open', 'province', `INSERT INTO production_batches (id, number, place, kind, state, created_by, created_at) VALUES ('bat-1', 'HAS-1', 'has', 'plate', 'open', 'x', 1)`, 'production: an open batch with nothing left in it'],
  ['made things with no product', 'province', `${APPLICATION.replace("'submitted'", "'completed'")} INSERT INTO production_items (id, application_id, attempt, place, kind, subject_id, state, ordered_at)
    SELECT 'prd-' || id, id, 1, 'has', 'plate', 's', 'spoiled', 1 FROM applications WHERE status = 'completed' LIMIT 1`, 'production: handed on without having been made'],
  ['in a batch that is closed', 'province', `INSERT INTO production_batches (id, number, place, kind, state, created_by, created_at) VALUES ('bat-2', 'HAS-2', 'has', 'plate', 'closed', 'x', 1);
    ${APPLICATION} INSERT INTO production_items (id, application_id, attempt, place, kind, subject_id, batch_id, state, ordered_at) SELECT 'prd2-' || id, id, 9, 'has', 'plate', 's', 'bat-2', 'in-batch', 1 FROM applications WHERE status = 'submitted' LIMIT 1`, 'production: in a batch that is closed, or in none'],
  ['a delivery nobody reported', 'province', `${APPLICATION} INSERT INTO parcels (id, application_id, attempt, place, carrier, waybill, state, recipient_sealed, takes_back, postage_fen, created_at)
    SELECT 'pcl-' || id, id, 1, 'has', 'post', 'W1', 'delivered', 'x', 0, 0, 1 FROM applications WHERE status = 'submitted' LIMIT 1`, 'parcels: an end that nobody reported'],
  ['a refusal without its ban', 'province', `${APPLICATION} INSERT INTO parcels (id, application_id, attempt, place, carrier, waybill, state, recipient_sealed, takes_back, postage_fen, created_at)
    SELECT 'pcl2-' || id, id, 2, 'has', 'post', 'W2', 'refused', 'x', 0, 0, 1 FROM applications WHERE status = 'submitted' LIMIT 1`, 'parcels: refused without a ban, once it is back (DLV-03)'],
  ['one blank used twice', 'province', `DROP INDEX production_items_serial; ${APPLICATION} ${APPLICATION} INSERT INTO production_items (id, application_id, attempt, place, kind, subject_id, state, serial, ordered_at)
    SELECT 'prd3-' || id, id, 7, 'has', 'plate', 's', 'spoiled', 'B1', 1 FROM applications WHERE status = 'submitted' LIMIT 2`, 'production: one blank number used twice'],
  ['a payment that is not in the books', 'province', `${ORDER('1', 'paid')} ${PAYMENT('1', 'settled')}`, 'payments: settled and not in the books as the fee'],
  ['a surplus nobody sends back', 'province', `${ORDER('2', 'closed')} ${PAYMENT('2', 'surplus')}`, 'payments: a surplus that does not go back'],
  ['two payments of one fee', 'province', `${ORDER('3', 'closed')} ${ORDER('4', 'closed')} ${PAYMENT('3', 'settled')} ${PAYMENT('4', 'settled')}`, 'payments: two settle one application'],
  ['a refund that arrived and moved nothing', 'province', `${ORDER('5', 'closed')} ${PAYMENT('5', 'surplus')} INSERT INTO refunds (id, number, payment_id, amount_fen, reason, state, wanted_at) VALUES ('ref-5', 'r5', 'pmt-5', 1000, 'late', 'done', 1)`, 'refunds: the books and the state differ'],
  ['an order paid by nothing', 'province', ORDER('6', 'paid'), 'orders: paid without a payment that settles'],
  ['an order nobody asks about', 'province', ORDER('7', 'open'), 'orders: open and followed by nobody'],
  ['a fee of another amount', 'province', `INSERT INTO ledger (id, transfer_id, account, amount_fen, application_id, reason, at) SELECT 'led-f' || id, 'fee:' || id, 'till:has', 1000, id, 'x', 1 FROM applications WHERE id LIKE 'app-p%' AND status = 'in-production'`, 'ledger: a fee that is not what was asked for'],
  ['a fee that is paid and waited for', 'province', `${APPLICATION.replace("'submitted'", "'awaiting-payment'")} INSERT INTO ledger (id, transfer_id, account, amount_fen, reason, at)
    SELECT 'led-a' || id, 'fee:' || id, 'till:has', 1000, 'x', 1 FROM applications WHERE status = 'awaiting-payment' LIMIT 1`, 'applications: went on without the fee, or waits to pay what is paid'],
  ['a refund of what paid a fee', 'province', `INSERT INTO refunds (id, number, payment_id, amount_fen, reason, state, wanted_at) VALUES ('ref-1', 'r1', 'pmt-1', 1000, 'twice', 'wanted', 1)`, 'refunds: of a payment that pays a fee, or a part of one that pays nothing'],
  ['a fee of a provider that took nothing', 'province', `INSERT INTO ledger (id, transfer_id, account, amount_fen, reason, at) VALUES ('led-3', 'fee:app-none', 'provider:wechat', 1000, 'x', 1)`, 'ledger: money of a provider that nobody paid or got back'],
  ['a product nobody paid', 'province', `UPDATE applications SET postage_fen = 500 WHERE id IN (SELECT application_id FROM production_items WHERE id LIKE 'prd%-app-%')`, 'production: made, or on the list, and the fee is not paid'],
  ['a fee of what was withdrawn', 'province', `INSERT INTO ledger (id, transfer_id, account, amount_fen, reason, at) SELECT 'led-w' || id, 'fee:' || id, 'till:has', 1000, 'x', 1 FROM applications WHERE status = 'withdrawn' AND id LIKE 'app-p%' LIMIT 1`, 'applications: paid, came to nothing, and nothing went back'],
  ['an account below nothing', 'province', `INSERT INTO ledger (id, transfer_id, account, amount_fen, reason, at) VALUES ('led-2', 'tra-2', 'provider:wechat', -9000000, 'x', 1)`, 'ledger: an account on the wrong side of nothing'],
  ['a record that is open and decided', 'province', DECIDED('1', 'open'), 'violations: decided without a decision in force, or open and decided'],
  ['a fine the record does not have', 'province', DECIDED('2', 'decided', `UPDATE violations SET fine_fen = 20000 WHERE id = 'vio-2'`), 'decisions: another fine, or more points, than the record'],
  ['a decision without its paper', 'province', DECIDED('3', 'decided', `UPDATE violation_decisions SET decided_by = 'x' WHERE id = 'vdn-3'`), 'decisions: no paper of one made here, or a good one of what is revoked'],
  ['points nobody booked', 'province', DECIDED('4', 'decided', `DELETE FROM point_bookings WHERE decision = 'vdn-4'`), 'points: a booking here says otherwise than its decision here'],
  ['an objection to what is decided', 'province', `${DECIDED('5')} ${APPLICATION} UPDATE applications SET service = 'C05', subject_id = 'vio-5' WHERE id = (SELECT id FROM applications WHERE status = 'submitted' ORDER BY rowid DESC LIMIT 1)`, 'violations: an objection is under review of a record that is not open'],
  ['a plate on a sheet nobody took', 'province', TEMPORARY('1'), 'sheets: printed more than was taken'],
  ['a fine nobody paid', 'province', `UPDATE violation_decisions SET paid_on = pay_by, surcharge_fen = 0 WHERE id = (SELECT id FROM violation_decisions WHERE paid_on IS NULL ORDER BY id LIMIT 1)`, 'fines: paid and not in the books, or in the books and not paid'],
  ['a fine without its receipt', 'province', '', 'fines: not exactly one receipt for what is paid'],
  ['a payment at a bank that paid nothing', 'province', `INSERT INTO banks (code, place, name_zh, name_en) VALUES ('bank-1', 'has', 'x', 'x');
    INSERT INTO bank_payments (id, bank, serial, number, decision_id, amount_fen, paid_at, file_digest, known_at, use) SELECT 'bkp-1', 'bank-1', '1', number, id, 1000, 1, 'x', 1, 'settled' FROM violation_decisions LIMIT 1`, 'bank payments: settled and not in the books as the fine, or in the books and not settled'],
  ['an order of no fines', 'province', `INSERT INTO payment_orders (id, number, place, payable, provider, amount_fen, state, created_at, expires_at) VALUES ('pay-f1', 'pf1', 'has', 'fines', 'wechat', 1000, 'closed', 1, 2)`, 'fine orders: the sum is not that of its fines'],
  ['a plate on a sheet of nobody', 'province', TEMPORARY('3'), 'sheets: a plate on one that nobody handed out'],
  ['a temporary plate nobody paid', 'province', `${TEMPORARY('4')}; INSERT INTO papers (id, kind, number, subject_id, application_id, issued_on, digest) SELECT 'ppr-4', 'temporary-plate', 'T4', 'tpl-4', id, '2026-01-01', 'x' FROM applications WHERE id NOT IN (SELECT substr(transfer_id, 5) FROM ledger WHERE transfer_id LIKE 'fee:%') LIMIT 1`, 'temporary plates: good and not paid, or void and still paid'],
  ['a temporary plate without its paper', 'province', TEMPORARY('2'), 'temporary plates: no paper, or a good paper of a void plate'],
  ['a plate for waiting without its paper', 'province', `${APPLICATION} INSERT INTO waiting_plates (id, number, place, vehicle_id, application_id, issued_on, valid_until)
    SELECT 'wpl-1', 'W1', 'has', v.id, (SELECT id FROM applications LIMIT 1), '2026-01-01', '2026-01-16' FROM vehicles v LIMIT 1`, 'waiting plates: no paper, or one that says another day'],
  ['one sheet handed out twice', 'province', `INSERT INTO sheet_stocks (id, place, organisation_id, first_sheet, last_sheet, next_sheet, handed_out_by, handed_out_at) VALUES ('sht-1', 'has', 'office', 100, 110, 100, 'x', 1)`, 'sheets: two hand-outs of one place hold the same sheet'],
  ['a place taken by nobody', 'province', `UPDATE hospital_hours SET booked = 1 WHERE rowid IN (SELECT rowid FROM hospital_hours LIMIT 1)`, 'hospital half-days: places taken are not the visits booked'],
  ['a visit without its application', 'province', `INSERT INTO hospital_visits (id, place, person_id, organisation_id, day, half, state, created_at) SELECT 'hvi-1', 'has', id, 'org-x', '2026-01-01', 'morning', 'booked', 1 FROM people LIMIT 1`, 'visits: booked without an application that waits for them'],
  ['a visit to a suspended hospital', 'province', `INSERT INTO suspended_bodies (organisation_id, suspended_at) VALUES ('org-x', 1)`, 'visits: booked at a suspended hospital, and nobody calls them off (ORG-08)'],
  ['a failed certificate that stands', 'province', `UPDATE medical_certificates SET audit = 'failed' WHERE rowid IN (SELECT rowid FROM medical_certificates LIMIT 1)`, 'certificates: failed in the audit and still valid (ORG-01)'],
  ['a learner nobody admitted', 'province', `INSERT INTO learners (id, place, person_id, organisation_id, application_id, licence_class, state, filed_at, accepted_at, test_place) SELECT 'lrn-1', 'has', id, 'org-x', 'app-none', 'F', 'admitted', 1, 1, 'has' FROM people LIMIT 1`, 'learners: admitted without a decision'],
  ['a place nobody has', 'province', `UPDATE exam_sessions SET allotted = 1 WHERE id = (SELECT id FROM exam_sessions WHERE state = 'published' LIMIT 1)`, 'tests: places of a session are not the bookings that have one'],
  ['a place nobody asked for', 'province', TESTED('2'), 'tests: a place that was not asked for, or in a session of another subject'],
  ['a place in a session that is cancelled', 'province', `${TESTED('1')} UPDATE exam_sessions SET state = 'cancelled' WHERE id = (SELECT session_id FROM exam_bookings WHERE id = 'exb-1')`, 'tests: a place in a session that is cancelled (F29)'],
  ['a list whose hash is another', 'province', `INSERT INTO exam_closings (id, place, closes_at, state, rule_hash, list, list_hash, listed_at) VALUES ('exc-1', 'has', 1, 'listed', 'x', '{}', 'x', 1)`, 'tests: a proof that does not prove (EXM-19)'],
  ['a plan that was not counted', 'province', `UPDATE exam_site_days SET planned = planned - 1 WHERE planned > 0`, 'tests: what is planned of a site’s day is not its sessions (EXM-23)'],
  ['an examiner whose day was not counted', 'province', `UPDATE exam_examiner_days SET assigned = assigned - 1 WHERE assigned > 0`, 'tests: what an examiner does in a day is not the duties (EXM-23)'],
  ['a learner’s certificate without the paper', 'province', `INSERT INTO learners (id, place, person_id, organisation_id, licence_class, state, filed_at, accepted_at, test_place, certificate_number, valid_from, valid_to) SELECT 'lrn-2', 'has', id, 'org-x', 'P', 'admitted', 1, 1, 'has', 'L2', '2026-01-01', '2029-01-01' FROM people LIMIT 1`, 'learners: certified without a paper'],
  ['a deferral of four years', 'province', DEFERRAL('1', '2029-11-21'), 'deferrals: not after the day it was due, or more than three years from it (LIC-14)'],
  ['a deferral nobody decided', 'province', DEFERRAL('2', '2026-11-20'), 'deferrals: granted without a decision'],
  ['a time with no owner', 'province', `INSERT INTO former_owners (vehicle_id, owner_id, plate_type, plate, owned_from, owned_to) SELECT id, owner_id, plate_type, plate, 0, 5 FROM vehicles WHERE stage = 'registered' LIMIT 1`, 'vehicles: a former owner’s time is followed by nobody’s'],
  ['a mark beyond the validity', 'province', `INSERT INTO inspection_marks (id, vehicle_id, basis, valid_until, issued_on) SELECT 'mrk-1', id, 'exempt', '2099-12-31', '2026-01-01' FROM vehicles WHERE stage = 'registered' LIMIT 1`, 'inspection: a mark reaches beyond the validity of its vehicle'],
  ['a time taken by nobody', 'province', `UPDATE inspection_slots SET booked = 1 WHERE rowid IN (SELECT rowid FROM inspection_slots LIMIT 1)`, 'inspection times: places taken are not the bookings made'],
  ['a booking without an application that waits', 'province', `${APPLICATION} ${INSPECTION('1', 'booked')}`, 'inspections: booked or received without an application that waits for it'],
  ['a booking nobody waits for', 'province', '', 'inspections: a booking nobody waits for by the end of its day'],
  ['a test without its mark', 'province', `UPDATE inspections SET state = 'passed', report_number = 'R', signed_by = 'x', valid_until = '2030-01-31' WHERE id = 'ins-1'`, 'inspections: a mark without a passed test, or a test without the mark it gave'],
  ['a result nobody decided on', 'province', `UPDATE inspections SET state = 'void' WHERE id = 'ins-1'`, 'inspections: not recognised without a decision of two, or decided and still recognised (ORG-05)'],
  ['a ban without a missed inspection', 'province', `INSERT INTO bans (id, person_id, kind, reason, cause, from_at, until_day) SELECT 'ban-7', id, 'BAN-07', 'inspection.missed', 'ins-1', 1, '2030-01-01' FROM people LIMIT 1`, 'bans: closed for missed inspections, and none was missed'],
  ['a ban for fraud without a test', 'province', `INSERT INTO bans (id, person_id, kind, reason, cause, from_at, until_day) SELECT 'ban-8', id, 'BAN-08', 'test.cheating', 'exb-none', 1, '2030-01-01' FROM people LIMIT 1`, 'bans: closed for fraud in a test whose training still counts (EXM-25)'],
  ['a fourth bound driver', 'province', `INSERT INTO vehicle_drivers (id, place, vehicle_id, person_id, owner_id, state, asked_at, answer_by, bound_on)
    SELECT 'bnd-' || p.id, 'has', v.id, p.id, v.owner_id, 'bound', 1, '2026-01-08', '2026-01-01' FROM (SELECT * FROM vehicles WHERE stage = 'registered' LIMIT 1) v JOIN people p ON p.kind = 'individual' AND p.id <> v.owner_id LIMIT 4`, 'vehicle drivers: more than three are bound to a vehicle of one owner (VIO-07)'],
  ['a driver bound too late', 'province', `UPDATE vehicle_drivers SET bound_on = '2099-01-01' WHERE id = (SELECT id FROM vehicle_drivers WHERE state = 'bound' LIMIT 1)`, 'vehicle drivers: bound before it was asked for, or ended before it was bound'],
  ['a driver bound to a body’s vehicle', 'province', `UPDATE people SET kind = 'organisation' WHERE id = (SELECT owner_id FROM vehicle_drivers WHERE state = 'bound' LIMIT 1)`, 'vehicle drivers: of a vehicle that is a body’s (VIO-08)'],
  ['two bans of one vehicle', 'province', `INSERT INTO bans (id, vehicle_id, kind, reason, cause, from_at, until_day) SELECT 'ban-4' || n, v.id, 'BAN-04', 'binding.often', 'c' || n, 1, '2030-01-01' FROM (SELECT id FROM vehicles LIMIT 1) v, (SELECT 1 AS n UNION SELECT 2)`, 'bans: two of BAN-04 run for one vehicle'],
  ['a ban lifted by one alone', 'province', `UPDATE bans SET lifted_at = 1, lifted_by = 'x' WHERE id = 'ban-41'`, 'bans: lifted without two who agreed (BAN-general)'],
  ['a ban agreed to be lifted that stands', 'province', `INSERT INTO ban_liftings (id, ban_id, place, state, reason, proposed_by, proposed_at, decided_by, decided_at) VALUES ('lft-1', 'ban-42', 'has', 'approved', 'x', 'a', 1, 'b', 1)`, 'bans: agreed to be lifted and not lifted'],
  ['two good licence documents', 'province', `INSERT INTO licence_documents (id, licence_id, serial, issued_on) SELECT 'doc-2', id, 2, '2026-01-01' FROM licences LIMIT 1`, 'licences: not exactly one good document of the present serial'],
  ['a person unknown to the country', 'national', `DELETE FROM directory WHERE province = '32' AND person_id = (SELECT person_id FROM directory WHERE province = '32' LIMIT 1)`, 'directory: a person the country does not know of'],
  ['a directory entry without a person', 'national', `INSERT INTO directory (person_key, province, person_id, added_at) VALUES ('k', '32', 'per-nobody', 1)`, 'directory: a person the province does not have'],
  ['a record of no place', 'province', `UPDATE offices SET place = 'nowhere' WHERE id IN (SELECT id FROM offices LIMIT 1)`, 'places: a record of a place that is not here'],
  ['a message parked in silence', 'province', `INSERT INTO outbox (id, topic, key, payload, state, available_at, created_at) VALUES ('out-1', 'sms.send', 'k1', 'x', 'parked', 1, 1)`, 'outbox: parked without a reason'],
  ['a sent message with its payload', 'province', `INSERT INTO outbox (id, topic, key, payload, state, available_at, created_at, sent_at) VALUES ('out-2', 'sms.send', 'k2', 'secret', 'sent', 1, 1, 1)`, 'outbox: a sent message keeps its payload'],
  ['a lease nobody has', 'province', `INSERT INTO jobs (id, kind, key, payload, due_at, state, lease_until) VALUES ('job-1', 'x', 'k', '{}', 1, 'done', 5)`, 'jobs: a lease on a job that is settled'],
  ['a broken reference', 'province', `PRAGMA foreign_keys = OFF; UPDATE licences SET person_id = 'nobody' WHERE id IN (SELECT id FROM licences LIMIT 1); PRAGMA foreign_keys = ON`, 'foreign keys'],
]

describe('[H8] verify', () => {
  test('a fresh demo world breaks no rule', async () => {
    expect(await found()).toEqual([])
  })

  test.each(PLANTED)('finds %s', async (_name, level, script, expected) => {
    const handle = level === 'national' ? world.databases.national : await world.databases.province('32')
    await handle.script(script)
    const database = level === 'national' || expected.endsWith('the province does not have') ? 'national' : 'province-32'
    expect(await found()).toContain(`${expected.startsWith('directory: a person the country') ? 'province-32' : database}: ${expected}`)
  })

  const UNLOCKED = 'DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete;'

  test.each([
    ['altered', '32-2015', `UPDATE audit SET detail = '{"offset":-7}' WHERE seq = 2`],
    ['deleted', '35', 'DELETE FROM audit WHERE seq = 2'],
    ['swapped', '32', 'UPDATE audit SET seq = 1000000 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 1000000'],
  ])('[G2] finds an audit row that was %s', async (_what, province, script) => {
    for (let moved = 0; moved < 4; moved++) expect(await moveClock(province, machineNow())).toBeNull()
    await (await world.databases.province(province)).script(`${UNLOCKED} ${script}`)
    expect(await found()).toContain(`province-${province}: audit: the chain is broken`)
  })
})
