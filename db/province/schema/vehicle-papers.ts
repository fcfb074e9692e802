import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { applications } from './applications'
import { sales, vehicles } from './register'

/** Every issue of a vehicle licence or a pair of plates; the one before is void from then on. */
export const vehicleDocuments = sqliteTable(
  'vehicle_documents',
  {
    id: text().primaryKey(),
    vehicleId: text().notNull().references(() => vehicles.id),
    kind: text({ enum: ['vehicle-licence', 'plate'] }).notNull(),
    serial: integer().notNull(),
    applicationId: text().unique(),
    issuedOn: text().notNull(),
    voidedOn: text(),
  },
  (t) => [
    uniqueIndex('vehicle_documents_serial').on(t.vehicleId, t.kind, t.serial),
    uniqueIndex('vehicle_documents_good').on(t.vehicleId, t.kind).where(sql`voided_on IS NULL`),
    check('vehicle_documents_kind', sql`kind IN ('vehicle-licence','plate')`),
  ],
)

/** Each mark given; the last good day is the vehicle's next due date (VEH-01, VEH-02). */
export const inspectionMarks = sqliteTable(
  'inspection_marks',
  {
    id: text().primaryKey(),
    vehicleId: text().notNull().references(() => vehicles.id),
    /** exempt: without a test (B19); test: after one; again: the same mark made anew (B07). */
    basis: text({ enum: ['exempt', 'test', 'again'] }).notNull(),
    validUntil: text().notNull(),
    issuedOn: text().notNull(),
    applicationId: text().unique(),
    /** The test it follows. */
    inspectionId: text().unique(),
    /** The result was not recognised (ORG-05). */
    voidedOn: text(),
  },
  (t) => [index('inspection_marks_vehicle').on(t.vehicleId, t.validUntil), check('inspection_marks_basis', sql`basis IN ('exempt','test','again')`)],
)

/** Sheets the office handed to a dealer; taken one after another. */
export const sheetStocks = sqliteTable(
  'sheet_stocks',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    organisationId: text().notNull(),
    firstSheet: integer().notNull(),
    lastSheet: integer().notNull(),
    nextSheet: integer().notNull(),
    handedOutBy: text().notNull(),
    handedOutAt: integer().notNull(),
  },
  (t) => [
    uniqueIndex('sheet_stocks_first').on(t.place, t.firstSheet),
    index('sheet_stocks_organisation').on(t.organisationId, t.handedOutAt),
    check('sheet_stocks_range', sql`last_sheet >= first_sheet AND next_sheet BETWEEN first_sheet AND last_sheet + 1`),
  ],
)

/** VEH-14 to VEH-16: at most three for one vehicle; voided with a reason, printed again with one. */
export const temporaryPlates = sqliteTable(
  'temporary_plates',
  {
    id: text().primaryKey(),
    number: text().notNull().unique(),
    place: text().notNull(),
    sheet: integer().notNull(),
    vin: text().notNull(),
    /** First, second, third of this vehicle. */
    turn: integer().notNull(),
    saleId: text().references(() => sales.id),
    organisationId: text(),
    issuedBy: text().notNull(),
    issuedOn: text().notNull(),
    validUntil: text().notNull(),
    state: text({ enum: ['issued', 'void'] }).notNull(),
    voidReason: text(),
    reprints: integer().notNull().default(0),
    feeFen: integer().notNull(),
    issuedAt: integer().notNull(),
  },
  (t) => [
    uniqueIndex('temporary_plates_sheet').on(t.place, t.sheet),
    uniqueIndex('temporary_plates_turn').on(t.vin, t.turn).where(sql`state = 'issued'`),
    index('temporary_plates_place').on(t.place, t.issuedAt, t.id),
    index('temporary_plates_organisation').on(t.organisationId, t.place, t.issuedAt, t.id),
    check('temporary_plates_turn', sql`turn BETWEEN 1 AND 3`),
    check('temporary_plates_state', sql`state IN ('issued','void')`),
  ],
)

/** VEH-11, VEH-14: a plate for fifteen days while the own plates are made anew; printed by the owner, so it takes no sheet. */
export const waitingPlates = sqliteTable(
  'waiting_plates',
  {
    id: text().primaryKey(),
    number: text().notNull().unique(),
    place: text().notNull(),
    vehicleId: text().notNull().references(() => vehicles.id),
    applicationId: text().notNull().unique().references(() => applications.id),
    issuedOn: text().notNull(),
    /** As it says. */
    validUntil: text().notNull(),
    /** Earlier, once the new plates are there (VEH-16). */
    endsOn: text(),
  },
  (t) => [index('waiting_plates_vehicle').on(t.vehicleId, t.validUntil), check('waiting_plates_ends', sql`ends_on IS NULL OR ends_on <= valid_until`)],
)
