import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './people'

/** The register: vehicles and licences. Status letters of standards.md §10. */

export const vehicles = sqliteTable(
  'vehicles',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    ownerId: text().notNull().references(() => people.id),
    /** The moment from which it is this owner's; 0: nobody's before. Written with every change of owner: a trigger keeps the one before. */
    ownedFrom: integer().notNull().default(0),
    vin: text().notNull().unique(),
    vinTail: text().notNull(),
    plateType: text().notNull(),
    plate: text(),
    model: text().notNull(),
    colour: text().notNull(),
    use: text().notNull().default('A'),
    /** new: bought, not yet registered. */
    stage: text({ enum: ['new', 'registered', 'deregistered'] }).notNull(),
    status: text().notNull().default('A'),
    registeredOn: text(),
    inspectionUntil: text(),
    /** Kind by GA 24.4 (K33, H31, M11 …), seats and day of manufacture decide cycles and exemption (VEH-02 to VEH-04). */
    vehicleType: text().notNull().default('K33'),
    seats: integer().notNull().default(5),
    manufacturedOn: text(),
    /** Last good civil days (VEH-05, VEH-15). */
    insuranceUntil: text(),
    taxPaidUntil: text(),
    invoiceOn: text(),
    saleId: text(),
    contactPhoneSealed: text(),
    contactAddressSealed: text(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex('vehicles_plate').on(t.plateType, t.plate).where(sql`plate IS NOT NULL AND stage = 'registered'`),
    index('vehicles_sale').on(t.saleId).where(sql`sale_id IS NOT NULL`),
    index('vehicles_owner').on(t.ownerId),
    index('vehicles_vin_tail').on(t.vinTail),
    check('vehicles_stage', sql`stage IN ('new','registered','deregistered')`),
    check('vehicles_registered_has_plate', sql`stage <> 'registered' OR (plate IS NOT NULL AND registered_on IS NOT NULL)`),
  ],
)

/** Whose a registered vehicle was before, under which plate, from which moment to which. Rows are written by a trigger alone (`vehicles_change_owner`). */
export const formerOwners = sqliteTable(
  'former_owners',
  {
    vehicleId: text().notNull().references(() => vehicles.id),
    ownerId: text().notNull().references(() => people.id),
    plateType: text().notNull(),
    plate: text().notNull(),
    ownedFrom: integer().notNull(),
    /** From here on it is the next owner's. */
    ownedTo: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.vehicleId, t.ownedTo] }),
    index('former_owners_owner').on(t.ownerId),
    index('former_owners_plate').on(t.plateType, t.plate),
    check('former_owners_time', sql`owned_from < owned_to`),
  ],
)

export const licences = sqliteTable(
  'licences',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    personId: text().notNull().references(() => people.id),
    fileNumber: text().notNull().unique(),
    fileTail: text().notNull(),
    classes: text().notNull(),
    status: text().notNull().default('A'),
    firstIssuedOn: text().notNull(),
    validFrom: text().notNull(),
    /** null = long-term. */
    validTo: text(),
    issuedOn: text().notNull(),
    /** Serial of the document now good; every re-issue makes a new one and the old is void (LIC-15). */
    documentSerial: integer().notNull().default(1),
    contactPhoneSealed: text(),
    contactAddressSealed: text(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex('licences_person').on(t.personId),
    index('licences_file_tail').on(t.fileTail),
  ],
)

/** Every issue of a licence document, with the application that asked for it: one product for one application. */
export const licenceDocuments = sqliteTable(
  'licence_documents',
  {
    id: text().primaryKey(),
    licenceId: text().notNull().references(() => licences.id),
    serial: integer().notNull(),
    applicationId: text().unique(),
    issuedOn: text().notNull(),
    voidedOn: text(),
    collectedAt: integer(),
    officeId: text(),
  },
  (t) => [uniqueIndex('licence_documents_serial').on(t.licenceId, t.serial)],
)

/** Dealers' reports of sold vehicles; a correction is a new version with a reason (ux.md §3). */
export const sales = sqliteTable(
  'sales',
  {
    id: text().primaryKey(),
    place: text().notNull(),
    organisationId: text().notNull(),
    reportedBy: text().notNull(),
    receiptNumber: text().notNull().unique(),
    version: integer().notNull().default(1),
    vin: text().notNull(),
    model: text().notNull(),
    plateType: text().notNull(),
    colour: text().notNull(),
    buyerId: text().notNull().references(() => people.id),
    invoiceNumber: text().notNull(),
    invoiceOn: text().notNull(),
    state: text({ enum: ['accepted', 'corrected', 'withdrawn'] }).notNull(),
    reasonSealed: text(),
    reportedAt: integer().notNull(),
  },
  (t) => [
    uniqueIndex('sales_vin').on(t.vin).where(sql`state = 'accepted'`),
    uniqueIndex('sales_invoice').on(t.organisationId, t.invoiceNumber).where(sql`state = 'accepted'`),
    index('sales_place').on(t.place, t.reportedAt, t.id, t.state),
    index('sales_organisation').on(t.organisationId, t.place, t.reportedAt, t.id, t.state),
    check('sales_state', sql`state IN ('accepted','corrected','withdrawn')`),
  ],
)
