import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

/** Money that came in, what it did, and what went back (FEE, H6). */
export const paymentChecks: readonly RowCheck[] = [
  {
    name: 'payments: settled and not in the books as the fee',
    breaking: sql`SELECT p.id || ' ' || p.amount_fen AS broken FROM payments p JOIN payment_orders o ON o.id = p.order_id WHERE p.use = 'settled' AND o.payable = 'application' AND p.amount_fen IS NOT (
        SELECT sum(l.amount_fen) FROM ledger l WHERE l.transfer_id = 'fee:' || o.application_id AND l.account = 'provider:' || p.provider)`,
  },
  {
    name: 'payments: two settle one application',
    breaking: sql`SELECT o.application_id || ' ' || count(*) AS broken FROM payments p JOIN payment_orders o ON o.id = p.order_id WHERE p.use = 'settled' AND o.application_id IS NOT NULL GROUP BY o.application_id HAVING count(*) > 1`,
  },
  {
    name: 'payments: a surplus that does not go back',
    breaking: sql`SELECT p.id || ' ' || p.amount_fen AS broken FROM payments p WHERE p.use = 'surplus' AND (
        p.amount_fen IS NOT (SELECT r.amount_fen FROM refunds r WHERE r.payment_id = p.id AND r.decision_id IS NULL)
        OR p.amount_fen IS NOT (SELECT sum(l.amount_fen) FROM ledger l WHERE l.transfer_id = 'surplus:' || p.id AND l.account = 'provider:' || p.provider))`,
  },
  {
    name: 'refunds: the books and the state differ',
    breaking: sql`SELECT r.id || ' ' || r.state AS broken FROM refunds r WHERE (r.state = 'done') <> EXISTS (SELECT 1 FROM ledger l WHERE l.transfer_id = 'refund:' || r.id)`,
  },
  {
    name: 'orders: paid without a payment that settles',
    breaking: sql`SELECT o.id AS broken FROM payment_orders o WHERE o.state = 'paid' AND NOT EXISTS (SELECT 1 FROM payments p WHERE p.order_id = o.id AND p.use = 'settled')`,
  },
  {
    name: 'orders: open and followed by nobody',
    breaking: sql`SELECT o.id || ' ' || o.state AS broken FROM payment_orders o WHERE o.state IN ('wanted', 'open') AND NOT EXISTS (
        SELECT 1 FROM jobs j WHERE j.kind = 'payment.follow' AND j.state = 'waiting' AND json_extract(j.payload, '$.orderId') = o.id)`,
  },
  {
    name: 'applications: went on without the fee, or waits to pay what is paid',
    breaking: sql`SELECT a.id || ' ' || a.status AS broken FROM applications a WHERE
        (EXISTS (SELECT 1 FROM application_events e WHERE e.application_id = a.id AND e.transition IN ('pay', 'pay-at-window')) OR a.status = 'awaiting-payment')
        AND (a.status = 'awaiting-payment') = EXISTS (SELECT 1 FROM ledger l WHERE l.transfer_id = 'fee:' || a.id)`,
  },
  {
    name: 'refunds: of a payment that pays a fee, or a part of one that pays nothing',
    breaking: sql`SELECT r.id AS broken FROM refunds r JOIN payments p ON p.id = r.payment_id WHERE (p.use = 'surplus') <> (r.decision_id IS NULL AND r.booking_id IS NULL)`,
  },
  {
    name: 'ledger: a fee that is not what was asked for',
    breaking: sql`SELECT l.transfer_id || ' ' || sum(l.amount_fen) AS broken FROM ledger l LEFT JOIN applications a ON a.id = l.application_id
      WHERE l.transfer_id LIKE 'fee:%' AND l.amount_fen > 0 GROUP BY l.transfer_id HAVING sum(l.amount_fen) IS NOT coalesce(a.fee_fen, 0) + coalesce(a.postage_fen, 0)`,
  },
  {
    name: 'ledger: money of a provider that nobody paid or got back',
    breaking: sql`SELECT l.transfer_id || ' ' || l.account AS broken FROM ledger l WHERE l.account LIKE 'provider:%' AND NOT CASE substr(l.transfer_id, 1, instr(l.transfer_id, ':'))
      WHEN 'fee:' THEN EXISTS (SELECT 1 FROM payments p JOIN payment_orders o ON o.id = p.order_id WHERE p.use = 'settled' AND 'fee:' || o.application_id = l.transfer_id AND p.amount_fen = l.amount_fen)
      WHEN 'fine:' THEN EXISTS (SELECT 1 FROM payments p JOIN payment_order_fines f ON f.order_id = p.order_id WHERE p.use = 'settled' AND 'fine:' || f.decision_id = l.transfer_id)
      WHEN 'test-fee:' THEN EXISTS (SELECT 1 FROM payments p JOIN payment_orders o ON o.id = p.order_id WHERE p.use = 'settled' AND 'test-fee:' || o.booking_id = l.transfer_id AND p.amount_fen = l.amount_fen)
      WHEN 'surplus:' THEN EXISTS (SELECT 1 FROM payments p WHERE p.use = 'surplus' AND 'surplus:' || p.id = l.transfer_id AND p.amount_fen = l.amount_fen)
      WHEN 'refund:' THEN EXISTS (SELECT 1 FROM refunds r WHERE r.state = 'done' AND 'refund:' || r.id = l.transfer_id AND r.amount_fen = -l.amount_fen)
      ELSE false END`,
  },
  {
    name: 'production: made, or on the list, and the fee is not paid',
    breaking: sql`SELECT i.id AS broken FROM production_items i JOIN applications a ON a.id = i.application_id
      WHERE coalesce(a.fee_fen, 0) + coalesce(a.postage_fen, 0) > 0 AND NOT EXISTS (SELECT 1 FROM ledger l WHERE l.transfer_id = 'fee:' || a.id)`,
  },
  {
    name: 'applications: paid, came to nothing, and nothing went back',
    breaking: sql`SELECT a.id || ' ' || a.status AS broken FROM applications a JOIN ledger l ON l.transfer_id = 'fee:' || a.id AND l.amount_fen > 0
      WHERE (a.status IN ('draft','submitted','returned','at-counter','rejected','withdrawn') OR a.status = 'lapsed' AND NOT EXISTS (SELECT 1 FROM production_items i WHERE i.application_id = a.id AND i.state = 'made'))
      AND NOT EXISTS (SELECT 1 FROM ledger b WHERE b.transfer_id = 'fee-back:' || a.id)`,
  },
  {
    name: 'ledger: an account on the wrong side of nothing',
    breaking: sql`SELECT account || ' ' || sum(amount_fen) AS broken FROM ledger GROUP BY account
      HAVING sum(amount_fen) * (CASE WHEN account LIKE 'provider:%' OR account LIKE 'bank:%' OR account LIKE 'till:%' OR account LIKE 'organisation:%' THEN 1 ELSE -1 END) < 0`,
  },
  {
    name: 'test fees: settled and not in the books, or without its receipt (FEE-06)',
    breaking: sql`SELECT p.id AS broken FROM payments p JOIN payment_orders o ON o.id = p.order_id WHERE o.payable = 'test-fee' AND p.use = 'settled' AND (
        p.amount_fen IS NOT (SELECT sum(l.amount_fen) FROM ledger l WHERE l.transfer_id = 'test-fee:' || o.booking_id AND l.account = 'provider:' || p.provider)
        OR (SELECT count(*) FROM papers r WHERE r.kind = 'test-fee-receipt' AND r.subject_id = o.booking_id) <> 1)`,
  },
  {
    name: 'test fees: kept for a test that nobody holds any more, or given back of one that is or was held',
    breaking: sql`SELECT b.id || ' ' || b.state AS broken FROM exam_bookings b WHERE EXISTS (SELECT 1 FROM ledger l WHERE l.transfer_id = 'test-fee:' || b.id)
      AND (b.state IN ('allotted','passed','failed','absent')) = EXISTS (SELECT 1 FROM ledger l WHERE l.transfer_id = 'test-fee-back:' || b.id)`,
  },
]
