import { createPublicKey, type KeyObject } from 'node:crypto'
import type { bankKeys, banks } from '../schema/payments'
import { seededId, type SeedTerms } from './seed-terms'
import { seededKey } from './seeded-key'

export const bankKey = (terms: SeedTerms): KeyObject => seededKey(terms, 'bank-key')

/** A place of the demo has one bank at whose counters fines are paid. */
export const bankRow = (terms: SeedTerms): typeof banks.$inferInsert => ({
  code: `${terms.place.code}-bank`, place: terms.place.code, nameZh: `${terms.place.nameZh}演示银行`, nameEn: `Demo Bank of ${terms.place.nameEn}`,
})

export const bankKeyRow = (terms: SeedTerms): typeof bankKeys.$inferInsert => ({
  id: seededId(terms, 'bky', 'bank'), bank: bankRow(terms).code, addedBy: 'demo', addedAt: terms.now,
  publicKey: createPublicKey(bankKey(terms)).export({ type: 'spki', format: 'der' }).toString('base64'),
})
