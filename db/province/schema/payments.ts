import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { applications } from './applications'
import { examBookings } from './exam-bookings'
import { violationDecisions } from './violations'

/** What a payer was asked for at a provider; one is open at a time for one application and for one fine (FEE, APP-03). */
export const paymentOrders = sqliteTable(
  'payment_orders',
  {
    id: text().primaryKey(),
    /** What the provider knows it by. */
    number: text().notNull().unique(),
    place: text().notNull(),
    /** What is paid for; the fines of an order stand in `payment_order_fines`. */
    payable: text({ enum: ['application', 'fines', 'test-fee'] }).notNull().default('application'),
    applicationId: text().references(() => applications.id),
    bookingId: text().references(() => examBookings.id),
    /** Account or visit that asked for it, where that is not told by what is paid for. */
    askedBy: text(),
    provider: text({ enum: ['wechat', 'alipay'] }).notNull(),
    amountFen: integer().notNull(),
    /** wanted: asked of the provider, who has not answered yet. */
    state: text({ enum: ['wanted', 'open', 'paid', 'closed'] }).notNull(),
    /** What the payer's phone opens; nothing of a person in it. */
    codeUrl: text(),
    createdAt: integer().notNull(),
    /** Machine time: the provider's clock runs on it. */
    expiresAt: integer().notNull(),
    endedAt: integer(),
  },
  (t) => [
    uniqueIndex('payment_orders_open').on(t.applicationId).where(sql`state IN ('wanted','open')`),
    uniqueIndex('payment_orders_booking_open').on(t.bookingId).where(sql`state IN ('wanted','open')`),
    index('payment_orders_application').on(t.applicationId),
    index('payment_orders_booking').on(t.bookingId),
    index('payment_orders_state').on(t.state, t.expiresAt),
    check('payment_orders_amount', sql`amount_fen > 0`),
    check('payment_orders_state', sql`state IN ('wanted','open','paid','closed')`),
    check('payment_orders_payable', sql`(payable = 'application') = (application_id IS NOT NULL)`),
  ],
)

/** The fines of an order with what each came to on the day it was quoted for (VIO-23). */
export const paymentOrderFines = sqliteTable(
  'payment_order_fines',
  {
    orderId: text().notNull().references(() => paymentOrders.id),
    decisionId: text().notNull().references(() => violationDecisions.id),
    fineFen: integer().notNull(),
    surchargeFen: integer().notNull(),
    /** As long as its order can be paid by who asks for it. */
    isLive: integer({ mode: 'boolean' }).notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.decisionId] }),
    uniqueIndex('payment_order_fines_live').on(t.decisionId).where(sql`is_live = 1`),
    index('payment_order_fines_decision').on(t.decisionId),
    check('payment_order_fines_amounts', sql`fine_fen > 0 AND surcharge_fen BETWEEN 0 AND fine_fen`),
  ],
)

/** Each payment the provider has confirmed, whether or not it was wanted: late, twice and of another amount too. */
export const payments = sqliteTable(
  'payments',
  {
    id: text().primaryKey(),
    orderId: text().notNull().references(() => paymentOrders.id),
    provider: text().notNull(),
    /** The provider's number: one payment counts once, however often it is told. */
    providerNumber: text().notNull(),
    amountFen: integer().notNull(),
    paidAt: integer().notNull(),
    knownAt: integer().notNull(),
    /** settled: it paid what was due; surplus: it goes back. */
    use: text({ enum: ['settled', 'surplus'] }).notNull(),
  },
  (t) => [
    uniqueIndex('payments_once').on(t.provider, t.providerNumber),
    uniqueIndex('payments_settled').on(t.orderId).where(sql`use = 'settled'`),
    index('payments_order').on(t.orderId),
    index('payments_day').on(t.provider, t.paidAt),
    check('payments_amount', sql`amount_fen > 0`),
    check('payments_use', sql`use IN ('settled','surplus')`),
  ],
)

export const refunds = sqliteTable(
  'refunds',
  {
    id: text().primaryKey(),
    number: text().notNull().unique(),
    paymentId: text().notNull().references(() => payments.id),
    /** The fine that is given back out of the payment (FEE-07); without one all of it goes back. */
    decisionId: text().references(() => violationDecisions.id),
    /** The test that was not held after all (FEE-06). */
    bookingId: text().references(() => examBookings.id),
    amountFen: integer().notNull(),
    reason: text({ enum: ['late', 'twice', 'amount', 'withdrawn', 'refused', 'revoked', 'not-held'] }).notNull(),
    state: text({ enum: ['wanted', 'accepted', 'done', 'failed'] }).notNull(),
    wantedAt: integer().notNull(),
    endedAt: integer(),
  },
  (t) => [
    uniqueIndex('refunds_whole').on(t.paymentId).where(sql`decision_id IS NULL`),
    uniqueIndex('refunds_fine').on(t.decisionId),
    uniqueIndex('refunds_test').on(t.bookingId),
    index('refunds_payment').on(t.paymentId),
    index('refunds_state').on(t.state, t.wantedAt),
    check('refunds_amount', sql`amount_fen > 0`),
    check('refunds_state', sql`state IN ('wanted','accepted','done','failed')`),
  ],
)

/** Banks at whose counters fines are paid (VIO-17). */
export const banks = sqliteTable('banks', {
  code: text().primaryKey(),
  place: text().notNull(),
  nameZh: text().notNull(),
  nameEn: text().notNull(),
})

/** What a bank signs its daily file with: one key in force, those before it stay with who ended them and why. */
export const bankKeys = sqliteTable(
  'bank_keys',
  {
    id: text().primaryKey(),
    bank: text().notNull().references(() => banks.code),
    /** Ed25519, SPKI in base64. */
    publicKey: text().notNull(),
    addedBy: text().notNull(),
    addedAt: integer().notNull(),
    revokedBy: text(),
    revokedAt: integer(),
    revokeReason: text(),
  },
  (t) => [
    // A key is one bank's, and once revoked it is nobody's again.
    uniqueIndex('bank_keys_once').on(t.publicKey),
    uniqueIndex('bank_keys_in_force').on(t.bank).where(sql`revoked_at IS NULL`),
    index('bank_keys_bank').on(t.bank),
    check('bank_keys_revoked', sql`(revoked_by IS NULL) = (revoked_at IS NULL) AND (revoke_reason IS NULL) = (revoked_at IS NULL)`),
  ],
)

/** Each payment a bank took at its counter, as its file says it, whether or not it paid a fine. */
export const bankPayments = sqliteTable(
  'bank_payments',
  {
    id: text().primaryKey(),
    bank: text().notNull().references(() => banks.code),
    /** The bank's number: one payment counts once, whatever files it stands in. */
    serial: text().notNull(),
    /** As the counter wrote it; of which decision it is, where there is one. */
    number: text().notNull(),
    decisionId: text().references(() => violationDecisions.id),
    amountFen: integer().notNull(),
    paidAt: integer().notNull(),
    /** Of the file it first stood in. */
    fileDigest: text().notNull(),
    knownAt: integer().notNull(),
    /** settled: it paid its fine; return: the bank has to give it back. */
    use: text({ enum: ['settled', 'return'] }).notNull(),
    returnReason: text({ enum: ['unknown', 'twice', 'amount', 'revoked'] }),
    returnedOn: text(),
  },
  (t) => [
    uniqueIndex('bank_payments_once').on(t.bank, t.serial),
    uniqueIndex('bank_payments_settled').on(t.decisionId).where(sql`use = 'settled'`),
    index('bank_payments_file').on(t.fileDigest),
    index('bank_payments_waiting').on(t.bank, t.paidAt).where(sql`use = 'return' AND returned_on IS NULL`),
    check('bank_payments_amount', sql`amount_fen > 0`),
    check('bank_payments_use', sql`use IN ('settled','return')`),
    check('bank_payments_reason', sql`(use = 'return') = (return_reason IS NOT NULL)`),
    check('bank_payments_returned', sql`returned_on IS NULL OR use = 'return'`),
  ],
)

/** One comparison of a civil day with the provider's statement. */
export const reconciliations = sqliteTable(
  'reconciliations',
  {
    day: text().notNull(),
    provider: text().notNull(),
    at: integer().notNull(),
    rows: integer().notNull(),
    ourFen: integer().notNull(),
    theirFen: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.provider] })],
)

/** The exception desk: what the two sides say differently, until somebody has explained it. */
export const reconciliationFindings = sqliteTable(
  'reconciliation_findings',
  {
    id: text().primaryKey(),
    day: text().notNull(),
    provider: text().notNull(),
    kind: text({ enum: ['missing-here', 'missing-there', 'amount', 'refund'] }).notNull(),
    providerNumber: text().notNull(),
    orderNumber: text().notNull(),
    ourFen: integer(),
    theirFen: integer(),
    state: text({ enum: ['open', 'explained'] }).notNull().default('open'),
    explainedBy: text(),
    explanationSealed: text(),
    explainedAt: integer(),
  },
  (t) => [
    uniqueIndex('reconciliation_findings_once').on(t.day, t.provider, t.kind, t.providerNumber),
    index('reconciliation_findings_open').on(t.state, t.day),
    check('reconciliation_findings_state', sql`state IN ('open','explained')`),
  ],
)
