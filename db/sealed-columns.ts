import { sql } from 'drizzle-orm'
import type { Db, Tx } from './handle'

/** A column whose text is sealed to its row: where it stands, and the place its seal is bound to (E2). */
export type SealedColumn = { readonly level: 'national' | 'province' | 'every'; readonly table: string; readonly column: string; readonly place: string }

const of = (level: SealedColumn['level'], table: string, places: Readonly<Record<string, string>>): SealedColumn[] =>
  Object.entries(places).map(([column, place]) => ({ level, table, column, place }))

/** Every one that can be written anew. Each table has `id`, by which its rows are sealed. */
export const sealedColumns: readonly SealedColumn[] = [
  ...of('national', 'accounts', { document_sealed: 'accounts.document', name_sealed: 'accounts.name', phone_sealed: 'accounts.phone', totp_sealed: 'accounts.totp' }),
  ...of('national', 'registrations', { sealed: 'registrations.sealed' }),
  ...of('province', 'people', { name_sealed: 'people.name', document_sealed: 'people.document', phone_sealed: 'people.phone', address_sealed: 'people.address' }),
  ...of('province', 'notices', { params_sealed: 'notices.params' }),
  ...of('province', 'applications', { facts_sealed: 'applications.facts', decision_sealed: 'applications.decision' }),
  ...of('province', 'disclosures', { purpose_sealed: 'disclosures.purpose' }),
  ...of('province', 'medical_certificates', { findings_sealed: 'medical_certificates.findings' }),
  ...of('province', 'reconciliation_findings', { explanation_sealed: 'reconciliation_findings.explanation' }),
  ...of('province', 'parcels', { recipient_sealed: 'parcels.recipient' }),
  ...of('province', 'vehicles', { contact_phone_sealed: 'vehicles.contact-phone', contact_address_sealed: 'vehicles.contact-address' }),
  ...of('province', 'licences', { contact_phone_sealed: 'licences.contact-phone', contact_address_sealed: 'licences.contact-address' }),
  ...of('province', 'exam_examiners', { name_sealed: 'exam_examiners.name' }),
  ...of('province', 'violation_changes', { reason_sealed: 'violation_changes.reason' }),
  ...of('province', 'sales', { reason_sealed: 'sales.reason' }),
  ...of('every', 'outbox', { payload: 'outbox.payload' }),
]

/** Append-only: what they hold stays under the key of its day, which the ring keeps for reading. */
export const keptUnderOldKeys: readonly Omit<SealedColumn, 'place'>[] = [{ level: 'province', table: 'application_events', column: 'note_sealed' }]

export const columnsOf = (level: 'national' | 'province'): SealedColumn[] => sealedColumns.filter((each) => each.level === level || each.level === 'every')

export type SealedRow = { readonly id: string; readonly sealed: string }

/** Rows under another key than this one, in the order of their ids; what is empty was taken out. */
export const rowsUnderOtherKeys = (db: Db, { table, column }: Omit<SealedColumn, 'place'>, keyId: string, after: string, most: number): Promise<SealedRow[]> => {
  const [name, sealed] = [sql.identifier(table), sql.identifier(column)]
  const prefix = `${keyId}.`
  return db.all<SealedRow>(sql`SELECT id, ${sealed} AS sealed FROM ${name} WHERE id > ${after} AND ${sealed} <> '' AND substr(${sealed}, 1, ${prefix.length}) <> ${prefix} ORDER BY id LIMIT ${most}`)
}

/** How many rows stand under each key. */
export const rowsByKey = (db: Db, { table, column }: Omit<SealedColumn, 'place'>): Promise<{ readonly key: string; readonly n: number }[]> => {
  const [name, sealed] = [sql.identifier(table), sql.identifier(column)]
  return db.all(sql`SELECT substr(${sealed}, 1, instr(${sealed}, '.') - 1) AS key, count(*) AS n FROM ${name} WHERE ${sealed} <> '' GROUP BY 1`)
}

/** Only while the row still holds what was opened: whoever wrote meanwhile has sealed under the current key. */
export const replaceSealed = async (tx: Tx, { table, column }: SealedColumn, { id, sealed }: SealedRow, fresh: string): Promise<boolean> => {
  const [name, text] = [sql.identifier(table), sql.identifier(column)]
  const written = await tx.all<{ id: string }>(sql`UPDATE ${name} SET ${text} = ${fresh} WHERE id = ${id} AND ${text} = ${sealed} RETURNING id`)
  return written.length === 1
}
