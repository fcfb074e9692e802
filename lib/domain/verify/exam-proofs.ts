import { isNotNull } from 'drizzle-orm'
import type { Db } from '@/db/handle'
import { examClosings } from '@/db/province/schema/exam-bookings'
import { sha256 } from '@/lib/kernel/crypto'
import { canonicalJson, type Json } from '@/lib/kernel/canonical-json'
import { ALLOTMENT_RULE } from '@/lib/policy/exams/allotment-rule'
import { rankList } from '@/lib/policy/exams/proof'
import { listOf } from '../exams/rank-closing'
import type { Finding } from './finding'

type Closing = typeof examClosings.$inferSelect

/** The list is what was made public, and the file says what follows from it; one of a former rule is not ranked by this one. */
const isSound = ({ list: text, listHash, file, fileHash, ruleHash }: Closing): boolean => {
  if (text === null || listHash !== sha256(text)) return false
  if (file === null) return true
  if (fileHash !== sha256(file)) return false
  if (ruleHash !== ALLOTMENT_RULE.sha256) return true
  const list = listOf(text)
  return file === canonicalJson({ list, listHash, results: rankList(list, sha256).results } satisfies Json)
}

/** Closings of driving tests whose proof no longer proves (EXM-15, EXM-19). */
export const findBrokenProofs = async (db: Db, database: string): Promise<Finding[]> => {
  const closings = await db.select().from(examClosings).where(isNotNull(examClosings.listHash))
  return closings.filter((closing) => !isSound(closing)).map(({ id }) => ({ check: 'tests: a proof that does not prove (EXM-19)', database, row: id }))
}
