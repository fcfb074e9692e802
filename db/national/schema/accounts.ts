import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { places, provinces } from './places'

export const accounts = sqliteTable(
  'accounts',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['individual', 'member', 'staff'] }).notNull(),
    /** Chosen sign-in name; individuals may also use phone or document number. */
    username: text(),
    /** REG-12: keyed hash of the person's key; one active individual account per person nationwide. Of staff: the own record (B7). */
    personKey: text(),
    personKind: text(),
    documentType: text(),
    documentSubtype: text(),
    documentSealed: text(),
    nameSealed: text().notNull(),
    phoneSealed: text(),
    phoneKey: text(),
    level: text({ enum: ['L1', 'L2', 'LO', 'ST'] }).notNull(),
    passwordHash: text().notNull(),
    passwordChangedAt: integer().notNull(),
    /** A first password handed over at a window must be changed at the first sign-in. */
    mustChangePassword: integer({ mode: 'boolean' }).notNull().default(false),
    totpSealed: text(),
    homePlace: text().references(() => places.code),
    status: text({ enum: ['active', 'disabled', 'closed'] }).notNull().default('active'),
    createdAt: integer().notNull(),
    verifiedAt: integer(),
    verifiedBy: text(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex('accounts_username').on(t.username).where(sql`status <> 'closed'`),
    uniqueIndex('accounts_person').on(t.personKey).where(sql`kind = 'individual' AND status <> 'closed'`),
    uniqueIndex('accounts_phone').on(t.phoneKey).where(sql`kind = 'individual' AND status <> 'closed'`),
    check('accounts_kind', sql`kind IN ('individual','member','staff')`),
    check('accounts_level', sql`(kind = 'individual' AND level IN ('L1','L2')) OR (kind = 'member' AND level = 'LO') OR (kind = 'staff' AND level = 'ST')`),
    check('accounts_status', sql`status IN ('active','disabled','closed')`),
  ],
)

/** Rows decide, the cookie only points here (A7). Instants are machine time. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    accountId: text().notNull().references(() => accounts.id),
    kind: text({ enum: ['citizen', 'member', 'staff'] }).notNull(),
    device: text().notNull(),
    createdAt: integer().notNull(),
    seenAt: integer().notNull(),
    /** Last time the password (and factor) was given: A12. */
    freshAt: integer().notNull(),
    factorAt: integer(),
    expiresAt: integer().notNull(),
    endedAt: integer(),
    endedBy: text(),
  },
  (t) => [index('sessions_account').on(t.accountId), index('sessions_expiry').on(t.expiresAt)],
)

/** REG-14, A3: failures per account, address and device, with growing delay. */
export const failures = sqliteTable(
  'failures',
  {
    scope: text({ enum: ['account-device', 'account', 'address'] }).notNull(),
    key: text().notNull(),
    count: integer().notNull(),
    lastAt: integer().notNull(),
    lockedUntil: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.key] })],
)

/** "This person has records in these provinces." */
export const directory = sqliteTable(
  'directory',
  {
    personKey: text().notNull(),
    province: text().notNull().references(() => provinces.code),
    personId: text().notNull(),
    addedAt: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personKey, t.province] })],
)

/** Web registration under way: data wait here until the phone is proven. */
export const registrations = sqliteTable('registrations', {
  id: text().primaryKey(),
  place: text().notNull().references(() => places.code),
  sealed: text().notNull(),
  phoneKey: text().notNull(),
  /** Whether the register data matched; the answer to the person is the same (REG-15). */
  matched: integer({ mode: 'boolean' }).notNull(),
  createdAt: integer().notNull(),
  expiresAt: integer().notNull(),
  completedAt: integer(),
})
