import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

/** What was decided and paid at a window before the platform is in other books. */
const PAID = sql`d.paid_on IS NOT NULL AND NOT (d.decided_by = 'window' AND d.paid_on = d.decided_on)`
const IN_BOOKS = sql`EXISTS (SELECT 1 FROM ledger l WHERE l.transfer_id = 'fine:' || d.id)`
const WENT_BACK = sql`EXISTS (SELECT 1 FROM ledger l WHERE l.transfer_id = 'fine-back:' || d.id)`

/** A paid decision, its transfer and its receipt are one; an order is its fines (VIO-17, VIO-22, VIO-23, FEE-07). */
export const fineChecks: readonly RowCheck[] = [
  {
    name: 'fines: paid and not in the books, or in the books and not paid',
    breaking: sql`SELECT d.id AS broken FROM violation_decisions d WHERE (${PAID}) <> ${IN_BOOKS}`,
  },
  {
    name: 'fines: another sum in the books than fine and surcharge',
    breaking: sql`SELECT d.id AS broken FROM violation_decisions d WHERE ${PAID} AND d.fine_fen + d.surcharge_fen IS NOT (
        SELECT -sum(l.amount_fen) FROM ledger l WHERE l.transfer_id = 'fine:' || d.id AND l.account = 'fines:' || d.place)`,
  },
  {
    name: 'fines: a surcharge above the fine (VIO-18)',
    breaking: sql`SELECT d.id AS broken FROM violation_decisions d WHERE d.surcharge_fen NOT BETWEEN 0 AND d.fine_fen`,
  },
  {
    name: 'fines: not exactly one receipt for what is paid',
    breaking: sql`SELECT d.id AS broken FROM violation_decisions d WHERE (SELECT count(*) FROM papers p WHERE p.kind = 'fine-receipt' AND p.subject_id = d.id) <> (${PAID})`,
  },
  {
    name: 'fines: given back and the receipt stands, or kept and it is void',
    breaking: sql`SELECT d.id AS broken FROM violation_decisions d JOIN papers p ON p.kind = 'fine-receipt' AND p.subject_id = d.id WHERE (p.revoked_on IS NOT NULL) <> ${WENT_BACK}`,
  },
  {
    name: 'fines: of a decision that was revoked, and kept; or given back of one in force',
    breaking: sql`SELECT d.id AS broken FROM violation_decisions d WHERE ${PAID} AND (d.state = 'revoked') <> ${WENT_BACK}`,
  },
  {
    name: 'fines: the record is not closed by its payment',
    breaking: sql`SELECT d.id AS broken FROM violation_decisions d JOIN violations v ON v.id = d.violation_id WHERE d.state = 'in-force' AND ${PAID} AND v.state <> 'paid'`,
  },
  {
    name: 'fine orders: the sum is not that of its fines',
    breaking: sql`SELECT o.id AS broken FROM payment_orders o WHERE o.payable = 'fines' AND o.amount_fen IS NOT (
        SELECT sum(f.fine_fen + f.surcharge_fen) FROM payment_order_fines f WHERE f.order_id = o.id)`,
  },
  {
    name: 'fine orders: a fine counts as asked for by an order that has ended, or not by one that lives',
    breaking: sql`SELECT o.id AS broken FROM payment_orders o JOIN payment_order_fines f ON f.order_id = o.id WHERE (o.state IN ('wanted', 'open')) <> f.is_live`,
  },
  {
    name: 'fine orders: paid by another sum than went into the books',
    breaking: sql`SELECT p.id AS broken FROM payments p JOIN payment_orders o ON o.id = p.order_id WHERE o.payable = 'fines' AND p.use = 'settled' AND p.amount_fen IS NOT (
        SELECT sum(l.amount_fen) FROM payment_order_fines f JOIN ledger l ON l.transfer_id = 'fine:' || f.decision_id AND l.account = 'provider:' || p.provider WHERE f.order_id = o.id)`,
  },
  {
    name: 'fines: back through a provider and no refund, or a refund of nothing',
    breaking: sql`SELECT d.id AS broken FROM violation_decisions d WHERE EXISTS (SELECT 1 FROM ledger l WHERE l.transfer_id = 'fine-back:' || d.id AND l.account LIKE 'surplus:%' AND l.account NOT LIKE 'surplus:bank:%')
      <> EXISTS (SELECT 1 FROM refunds r WHERE r.decision_id = d.id AND r.amount_fen = d.fine_fen + d.surcharge_fen)`,
  },
  {
    name: 'bank payments: settled and not in the books as the fine, or in the books and not settled',
    breaking: sql`SELECT p.id AS broken FROM bank_payments p WHERE p.use = 'settled' AND p.amount_fen IS NOT (
        SELECT sum(l.amount_fen) FROM ledger l WHERE l.transfer_id = 'fine:' || p.decision_id AND l.account = 'bank:' || p.bank)
      UNION ALL SELECT l.transfer_id FROM ledger l WHERE l.account LIKE 'bank:%' AND l.transfer_id LIKE 'fine:%' AND NOT EXISTS (
        SELECT 1 FROM bank_payments p WHERE 'bank:' || p.bank = l.account AND 'fine:' || p.decision_id = l.transfer_id AND p.amount_fen = l.amount_fen AND (p.use = 'settled' OR p.return_reason = 'revoked'))`,
  },
  {
    name: 'bank payments: to be given back, and the books say another sum',
    breaking: sql`SELECT p.id AS broken FROM bank_payments p WHERE p.use = 'return' AND -p.amount_fen IS NOT (
        SELECT sum(l.amount_fen) FROM ledger l WHERE l.account = 'surplus:bank:' || p.bank AND (l.transfer_id = 'bank-surplus:' || p.id
          OR l.transfer_id = 'fine-back:' || p.decision_id AND NOT EXISTS (SELECT 1 FROM ledger b WHERE b.transfer_id = 'bank-surplus:' || p.id)))`,
  },
  {
    name: 'bank payments: given back by the bank and not in the books, or in the books and not given back',
    breaking: sql`SELECT p.id AS broken FROM bank_payments p WHERE (CASE WHEN p.returned_on IS NULL THEN 0 ELSE p.amount_fen END) IS NOT (
        SELECT coalesce(sum(l.amount_fen), 0) FROM ledger l WHERE l.transfer_id = 'bank-return:' || p.id AND l.account = 'surplus:bank:' || p.bank)`,
  },
]
