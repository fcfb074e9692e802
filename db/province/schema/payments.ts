import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { applications } from './applications'

/** What a payer was asked for at a provider; one is open at a time for one application (FEE, APP-03). */
export const paymentOrders = sqliteTable(
  'payment_orders',
  {
    id: text().primaryKey(),
    /** What the provider knows it by. */
    number: text().notNull().unique(),
    place: text().notNull(),
    applicationId: text().notNull().references(() => applications.id),
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
    index('payment_orders_application').on(t.applicationId),
    index('payment_orders_state').on(t.state, t.expiresAt),
    check('payment_orders_amount', sql`amount_fen > 0`),
    check('payment_orders_state', sql`state IN ('wanted','open','paid','closed')`),
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
    /** settled: it paid the fee; surplus: it goes back. */
    use: text({ enum: ['settled', 'surplus'] }).notNull(),
  },
  (t) => [
    uniqueIndex('payments_once').on(t.provider, t.providerNumber),
    uniqueIndex('payments_settled').on(t.orderId).where(sql`use = 'settled'`),
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
    paymentId: text().notNull().unique().references(() => payments.id),
    amountFen: integer().notNull(),
    reason: text({ enum: ['late', 'twice', 'amount', 'withdrawn', 'refused'] }).notNull(),
    state: text({ enum: ['wanted', 'accepted', 'done', 'failed'] }).notNull(),
    wantedAt: integer().notNull(),
    endedAt: integer(),
  },
  (t) => [
    index('refunds_state').on(t.state, t.wantedAt),
    check('refunds_amount', sql`amount_fen > 0`),
    check('refunds_state', sql`state IN ('wanted','accepted','done','failed')`),
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
