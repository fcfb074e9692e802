import { eq } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import type { Service } from '@/lib/engine/define-service'
import { appealDeadlines } from '@/lib/policy/deadlines'
import { sealFacts } from '../applications/application'
import { issuePaper } from '../papers/issue-paper'
import { loadCalendar } from '../register/load-calendar'
import { ruleMomentOf } from '../rule-moment'
import type { RunEffect } from './effect'

const articlesOf = ({ messages }: Service): string => messages['zh-Hans'].law.join('；')

/**
 * The decision as a paper of its own (APP-01). Articles and last days of appeal are written down with it, so that neither a
 * new rule nor another calendar changes what was served.
 */
export const writeDecision: RunEffect = async (tx, ctx, { application, current, decision }) => {
  const then = ruleMomentOf(ctx)
  const served = application.status === 'rejected' ? { articles: articlesOf(current), ...appealDeadlines(ctx.today, await loadCalendar(tx), then) } : {}
  const decisionSealed = sealFacts(ctx.keys, 'applications.decision', application.id, { ...decision, ...served })
  await tx.update(applications).set({ decisionSealed }).where(eq(applications.id, application.id))
  const { paperId } = await issuePaper(tx, ctx, {
    kind: 'decision', number: `${application.number}-D`, subjectId: application.id, applicationId: application.id, validUntil: null,
  })
  return { evidence: { paper: paperId } }
}
