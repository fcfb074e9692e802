import { and, desc, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { licences, vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import { statement } from '@/db/statement'
import type { Service } from '@/lib/engine/define-service'
import { civilMinute } from '@/lib/kernel/clock'
import { maskDocument } from '@/lib/kernel/text'
import { boundVehiclesOf } from '../drivers/bound-vehicles'
import { isRecordOfOrBound } from '../violations/record-owner'

/** What a service can be asked for: a row of the register with the words it is known by. */
export type Subject = { readonly subjectId: string; readonly kind: Service['subject']; readonly label: string }

const licencesOf = async (db: Db, personId: string): Promise<Subject[]> => {
  const rows = await db.select().from(licences).where(eq(licences.personId, personId))
  return rows.map(({ id, classes, fileNumber }) => ({ subjectId: id, kind: 'licence', label: `${classes} · ${maskDocument(fileNumber)}` }))
}

const vehiclesOf = async (db: Db, personId: string, kind: 'vehicle' | 'new-vehicle'): Promise<Subject[]> => {
  const stage = kind === 'vehicle' ? 'registered' : 'new'
  const rows = await db.select().from(vehicles).where(and(eq(vehicles.ownerId, personId), eq(vehicles.stage, stage)))
  return rows.map(({ id, plate, model, vinTail }) => ({ subjectId: id, kind, label: `${plate ?? model} · ${vinTail}` }))
}

/** A vehicle may have hundreds; any other is found on its own page. */
const MOST_RECORDS = 20

const labelOfRecord = ({ plate, at }: typeof violations.$inferSelect): string => `${plate} · ${civilMinute(at)}`

const openRecordsOf = async (db: Db, personId: string): Promise<Subject[]> => {
  const theirs = isRecordOfOrBound(personId, await boundVehiclesOf(db, personId))
  const rows = await db.select({ record: violations }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId))
    .where(and(theirs, eq(violations.state, 'open'), eq(violations.origin, 'camera'))).orderBy(desc(violations.at)).limit(MOST_RECORDS)
  return rows.map(({ record }) => ({ subjectId: record.id, kind: 'violation', label: labelOfRecord(record) }))
}

/** Everything of a person that this kind of service is about. */
export const subjectsOf = (db: Db, personId: string, kind: Service['subject']): Promise<Subject[]> => {
  switch (kind) {
    case 'licence':
      return licencesOf(db, personId)
    case 'vehicle':
    case 'new-vehicle':
      return vehiclesOf(db, personId, kind)
    case 'violation':
      return openRecordsOf(db, personId)
    case 'person':
      return Promise.resolve([{ subjectId: personId, kind, label: '' }])
  }
}

const byId = sql.placeholder('id')
const licenceNamed = statement((db) => db.select({ classes: licences.classes, fileNumber: licences.fileNumber }).from(licences).where(eq(licences.id, byId)).prepare())
const recordNamed = statement((db) => db.select().from(violations).where(eq(violations.id, byId)).prepare())
const vehicleNamed = statement((db) => db.select({ plate: vehicles.plate, model: vehicles.model, vinTail: vehicles.vinTail }).from(vehicles).where(eq(vehicles.id, byId)).prepare())

/** How the subject of an application is called, empty for the applicant alone; it may have moved on since (a new car has become a vehicle). */
export const subjectLabel = async (db: Db, kind: Service['subject'], subjectId: string): Promise<string> => {
  if (kind === 'licence') {
    const row = await licenceNamed(db).get({ id: subjectId })
    return row ? `${row.classes} · ${maskDocument(row.fileNumber)}` : ''
  }
  if (kind === 'person') return ''
  if (kind === 'violation') {
    const row = await recordNamed(db).get({ id: subjectId })
    return row ? labelOfRecord(row) : ''
  }
  const row = await vehicleNamed(db).get({ id: subjectId })
  return row ? `${row.plate ?? row.model} · ${row.vinTail}` : ''
}
