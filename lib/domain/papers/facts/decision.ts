import { loadApplication } from '../../applications/application'
import { holderFacts } from '../holder-facts'
import type { ReadContent } from '../content-of'

/** What the office decided: reasons, articles and last days of appeal as they were written down with the decision. */
export const decisionContent: ReadContent = async (db, ctx, applicationId) => {
  const application = await loadApplication(db, ctx, applicationId)
  if (!application) return null
  const { row, decision } = application
  const refused = row.status === 'rejected'
  const given = refused ? ([['reason', decision.rejectionReason], ['articles', decision.articles], ['reconsiderationBy', decision.reconsiderationBy], ['litigationBy', decision.litigationBy]] as const) : []
  return {
    owner: { personId: row.applicantId, place: row.place },
    facts: {
      ...(await holderFacts(db, ctx, row.applicantId)),
      service: row.service, application: row.number, outcome: refused ? 'refused' : 'granted',
      ...Object.fromEntries(given.filter(([, value]) => value)),
    },
  }
}
