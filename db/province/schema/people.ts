import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Persons with a record in this province. Names and numbers are sealed; keys are keyed hashes (E2, E3). */
export const people = sqliteTable(
  'people',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['individual', 'organisation'] }).notNull(),
    nameSealed: text().notNull(),
    documentType: text().notNull(),
    documentSubtype: text(),
    documentSealed: text().notNull(),
    documentKey: text().notNull().unique(),
    /** The national key, so that a message can name the person (D4). */
    personKey: text().notNull(),
    phoneSealed: text(),
    phoneKey: text(),
    addressSealed: text(),
    localResident: integer({ mode: 'boolean' }).notNull().default(true),
    updatedAt: integer().notNull(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    index('people_phone').on(t.phoneKey),
    index('people_person_key').on(t.personKey),
    check('people_kind', sql`kind IN ('individual','organisation')`),
  ],
)

export const notices = sqliteTable(
  'notices',
  {
    id: text().primaryKey(),
    code: text().notNull(),
    personId: text().notNull().references(() => people.id),
    /** NTF-01: code:subjectId:dueDate:step. */
    dedupe: text().notNull().unique(),
    paramsSealed: text().notNull(),
    subject: text(),
    /** The school that hears the same at the same moment (F27, F29). */
    toldTo: text(),
    createdAt: integer().notNull(),
    readAt: integer(),
  },
  (t) => [index('notices_person').on(t.personId, t.createdAt), index('notices_told_to').on(t.toldTo, t.createdAt, t.id).where(sql`told_to IS NOT NULL`)],
)

/** DAY-08: only the days that differ from Monday–Friday. */
export const calendarDays = sqliteTable('calendar_days', {
  day: text().primaryKey(),
  working: integer({ mode: 'boolean' }).notNull(),
  name: text().notNull(),
})

export const offices = sqliteTable('offices', {
  id: text().primaryKey(),
  place: text().notNull(),
  kind: text({ enum: ['vehicle-office', 'service-point', 'service-station'] }).notNull(),
  nameZh: text().notNull(),
  nameEn: text().notNull(),
  addressZh: text().notNull(),
  addressEn: text().notNull(),
  hours: text().notNull(),
  phone: text().notNull(),
})
