import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One database each; the re-enactment has its own (issue of the release day). */
export const provinces = sqliteTable('provinces', {
  code: text().primaryKey(),
  nameZh: text().notNull(),
  nameEn: text().notNull(),
  /** True for a stage whose data may be thrown away and rebuilt. */
  reenactment: integer({ mode: 'boolean' }).notNull().default(false),
})

export const places = sqliteTable('places', {
  /** First path segment of the address (D5). */
  code: text().primaryKey(),
  province: text().notNull().references(() => provinces.code),
  host: text().notNull().unique(),
  /** GB/T 2260. */
  adcode: text().notNull(),
  platePrefix: text().notNull(),
  nameZh: text().notNull(),
  nameEn: text().notNull(),
  officeNameZh: text().notNull(),
  officeNameEn: text().notNull(),
  profile: text({ enum: ['seed2015', 'current'] }).notNull(),
  listed: integer({ mode: 'boolean' }).notNull().default(true),
})
