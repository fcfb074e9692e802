import { eq } from '@/db/conditions'
import { violationDecisions, violations } from '@/db/province/schema/violations'
import { basisText } from '@/lib/messages/violation-basis'
import { findViolationCode, officialNumber } from '@/lib/policy/violations/violation-codes'
import { holderFacts } from '../holder-facts'
import type { ReadContent } from '../content-of'

/** The act as the paper names it: the table's words, with the number where it is official. */
const actOf = (code: string): string => {
  const found = findViolationCode(code)
  if (!found) return code
  const number = officialNumber(found)
  return number === null ? found.act.zh : `${found.act.zh}（${number}）`
}

const basisOf = (code: string): string => {
  const found = findViolationCode(code)
  return found ? basisText('zh-Hans', found.basis) : ''
}

/** VIO-11: facts, basis, fine, points, how and by when to pay, remedies. */
export const violationDecisionContent: ReadContent = async (db, ctx, decisionId) => {
  const [found] = await db.select({ decision: violationDecisions, record: violations }).from(violationDecisions)
    .innerJoin(violations, eq(violations.id, violationDecisions.violationId)).where(eq(violationDecisions.id, decisionId))
  if (!found) return null
  const { decision, record } = found
  const isFined = decision.fineFen > 0
  return {
    owner: { personId: decision.personId, place: decision.place, madeBy: decision.decidedBy },
    facts: {
      ...(await holderFacts(db, ctx, decision.personId)),
      recordedPlate: record.plate, actAt: String(record.at), road: record.road, act: actOf(record.code), articles: basisOf(record.code),
      ...(isFined ? { fine: String(decision.fineFen), points: String(decision.points), payBy: decision.payBy } : { outcome: 'warning' }),
      reconsiderationBy: decision.reconsiderationBy, litigationBy: decision.litigationBy,
    },
  }
}
