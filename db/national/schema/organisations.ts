import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts'
import { places, provinces } from './places'

export const organisations = sqliteTable(
  'organisations',
  {
    id: text().primaryKey(),
    /** REG-03: TRN DS DLR HOS SCH OTH INSP GOV-TRN GOV-EDU GOV-SAFE. */
    kind: text().notNull(),
    name: text().notNull(),
    number: text().notNull(),
    numberKind: text({ enum: ['uscc', 'organisation-code'] }).notNull(),
    place: text().notNull().references(() => places.code),
    status: text({ enum: ['active', 'suspended', 'closed'] }).notNull().default('active'),
    registeredBy: text().notNull(),
    registeredAt: integer().notNull(),
    checklist: text().notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    index('organisations_place').on(t.place, t.name),
    uniqueIndex('organisations_number').on(t.number).where(sql`status <> 'closed'`),
    check('organisations_kind', sql`kind IN ('TRN','DS','DLR','HOS','SCH','OTH','INSP','GOV-TRN','GOV-EDU','GOV-SAFE')`),
  ],
)

/** REG-17: one administrator and at most 20 operators, each with own login and service subset. */
export const memberships = sqliteTable(
  'memberships',
  {
    id: text().primaryKey(),
    organisationId: text().notNull().references(() => organisations.id),
    accountId: text().notNull().references(() => accounts.id),
    role: text({ enum: ['administrator', 'operator'] }).notNull(),
    /** Service codes and portal functions, comma-separated; '*' for all of the organisation's kind. */
    services: text().notNull(),
    endsOn: text(),
    addedAt: integer().notNull(),
    endedAt: integer(),
  },
  (t) => [
    uniqueIndex('memberships_account').on(t.accountId).where(sql`ended_at IS NULL`),
    uniqueIndex('memberships_administrator').on(t.organisationId).where(sql`role = 'administrator' AND ended_at IS NULL`),
    index('memberships_of_account').on(t.accountId),
    index('memberships_organisation').on(t.organisationId),
    check('memberships_role', sql`role IN ('administrator','operator')`),
  ],
)

/** Roles are read on every request, never trusted from a token. B7: system, security and audit are disjoint people. */
export const staffRoles = sqliteTable(
  'staff_roles',
  {
    id: text().primaryKey(),
    accountId: text().notNull().references(() => accounts.id),
    /** The province and place served; '*' place = the whole province. */
    province: text().notNull().references(() => provinces.code),
    place: text().notNull(),
    role: text({ enum: ['window-clerk', 'reviewer', 'planner', 'examiner', 'administrator', 'auditor'] }).notNull(),
    grantedBy: text().notNull(),
    grantedAt: integer().notNull(),
    endedAt: integer(),
  },
  (t) => [
    index('staff_roles_place').on(t.province, t.place),
    uniqueIndex('staff_roles_once').on(t.accountId, t.province, t.place, t.role).where(sql`ended_at IS NULL`),
    check('staff_roles_role', sql`role IN ('window-clerk','reviewer','planner','examiner','administrator','auditor')`),
  ],
)

/** B7: whose case is too near for a member of staff to touch. The person is known by the key alone. */
export const staffRelations = sqliteTable(
  'staff_relations',
  {
    id: text().primaryKey(),
    accountId: text().notNull().references(() => accounts.id),
    personKey: text().notNull(),
    kind: text({ enum: ['spouse', 'parent', 'child', 'sibling', 'other'] }).notNull(),
    recordedBy: text().notNull(),
    recordedAt: integer().notNull(),
    endedAt: integer(),
  },
  (t) => [
    index('staff_relations_person').on(t.personKey),
    uniqueIndex('staff_relations_once').on(t.accountId, t.personKey).where(sql`ended_at IS NULL`),
    check('staff_relations_kind', sql`kind IN ('spouse','parent','child','sibling','other')`),
  ],
)
