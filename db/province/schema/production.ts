import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { applications } from './applications'

/** A run of one kind of product with one list (APP-01: the window makes and posts). */
export const productionBatches = sqliteTable(
  'production_batches',
  {
    id: text().primaryKey(),
    number: text().notNull().unique(),
    place: text().notNull(),
    kind: text().notNull(),
    state: text({ enum: ['open', 'closed'] }).notNull(),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
    closedAt: integer(),
  },
  (t) => [index('production_batches_place').on(t.place, t.createdAt), check('production_batches_state', sql`state IN ('open','closed')`)],
)

/** One thing to be made for one application; a spoiled one is followed by the next attempt. */
export const productionItems = sqliteTable(
  'production_items',
  {
    id: text().primaryKey(),
    applicationId: text().notNull().references(() => applications.id),
    attempt: integer().notNull(),
    place: text().notNull(),
    kind: text({ enum: ['driving-licence', 'plate', 'vehicle-licence', 'inspection-mark'] }).notNull(),
    subjectId: text().notNull(),
    batchId: text().references(() => productionBatches.id),
    /** Number of the blank it was made on. */
    serial: text(),
    state: text({ enum: ['waiting', 'in-batch', 'made', 'spoiled', 'cancelled'] }).notNull(),
    orderedAt: integer().notNull(),
    endedAt: integer(),
  },
  (t) => [
    uniqueIndex('production_items_attempt').on(t.applicationId, t.attempt),
    uniqueIndex('production_items_live').on(t.applicationId).where(sql`state IN ('waiting','in-batch','made')`),
    uniqueIndex('production_items_serial').on(t.kind, t.serial).where(sql`serial IS NOT NULL`),
    index('production_items_waiting').on(t.place, t.state, t.kind, t.orderedAt),
    index('production_items_batch').on(t.batchId),
    check('production_items_state', sql`state IN ('waiting','in-batch','made','spoiled','cancelled')`),
    check('production_items_made', sql`state <> 'made' OR serial IS NOT NULL`),
  ],
)

/** What the carrier carries: out with the new paper, back with the old one (DLV-01). */
export const parcels = sqliteTable(
  'parcels',
  {
    id: text().primaryKey(),
    applicationId: text().notNull().references(() => applications.id),
    attempt: integer().notNull(),
    place: text().notNull(),
    carrier: text().notNull(),
    waybill: text().unique(),
    state: text({ enum: ['wanted', 'labelled', 'in-transit', 'delivered', 'refused', 'returned', 'destroyed'] }).notNull(),
    /** Name, phone and address of the applicant (DLV-02). */
    recipientSealed: text().notNull(),
    /** Whether the courier takes the old paper back. */
    takesBack: integer({ mode: 'boolean' }).notNull(),
    tookBackAt: integer(),
    postageFen: integer().notNull(),
    createdAt: integer().notNull(),
    endedAt: integer(),
    /** DLV-04: last civil day a returned parcel is kept. */
    keptUntil: text(),
  },
  (t) => [
    uniqueIndex('parcels_attempt').on(t.applicationId, t.attempt),
    index('parcels_state').on(t.place, t.state, t.createdAt, t.id),
    check('parcels_state', sql`state IN ('wanted','labelled','in-transit','delivered','refused','returned','destroyed')`),
    check('parcels_labelled', sql`state = 'wanted' OR waybill IS NOT NULL`),
  ],
)

/** What the carrier reported, in its words' codes; told twice it stands once. */
export const parcelEvents = sqliteTable(
  'parcel_events',
  {
    id: text().primaryKey(),
    parcelId: text().notNull().references(() => parcels.id),
    key: text().notNull().unique(),
    kind: text({ enum: ['collected', 'in-transit', 'out-for-delivery', 'delivered', 'refused', 'returning', 'returned', 'old-paper-taken'] }).notNull(),
    site: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [index('parcel_events_parcel').on(t.parcelId, t.at)],
)

/** Pictures and papers of an application; the bytes lie outside the web root under `storedAs` (D1–D4). */
export const files = sqliteTable(
  'files',
  {
    id: text().primaryKey(),
    applicationId: text().notNull().references(() => applications.id),
    field: text().notNull(),
    ownerId: text().notNull(),
    mime: text({ enum: ['image/jpeg', 'image/png', 'application/pdf'] }).notNull(),
    bytes: integer().notNull(),
    width: integer(),
    height: integer(),
    sha256: text().notNull(),
    /** A photo that is used again has one name for all applications that show it. */
    storedAs: text().notNull(),
    at: integer().notNull(),
    removedAt: integer(),
  },
  (t) => [index('files_application').on(t.applicationId, t.field), index('files_stored').on(t.storedAs), check('files_bytes', sql`bytes > 0`)],
)

/** Paper that carries a signed code: what it is and whether it is still good (public page of verification). */
export const papers = sqliteTable(
  'papers',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['receipt', 'decision', 'physical-certificate', 'temporary-plate', 'learner-certificate', 'violation-decision', 'fine-receipt', 'test-fee-receipt'] }).notNull(),
    number: text().notNull().unique(),
    applicationId: text().references(() => applications.id),
    subjectId: text().notNull(),
    issuedOn: text().notNull(),
    /** Last good civil day; null: without end. */
    validUntil: text(),
    /** Good for less than it says, by what came later (VEH-16). */
    endsOn: text(),
    revokedOn: text(),
    revokedFor: text(),
    /** Of the text shown; another text is another paper. */
    digest: text().notNull(),
  },
  (t) => [index('papers_subject').on(t.subjectId, t.kind), index('papers_application').on(t.applicationId)],
)
