import { civilDate } from '@/lib/kernel/clock'
import { problem } from '@/lib/kernel/problem'
import { renewedTerm } from '@/lib/policy/licence/renewal'
import type { RunEffect } from './effect'
import { licenceOf, writeLicence } from './licence-of'

/** LIC-02: the length by the cycles until the application, from the old expiry however late it is. */
export const renewLicence: RunEffect = async (tx, ctx, scope) => {
  const licence = await licenceOf(tx, ctx, scope)
  if (!licence) return { problem: problem('licence.gone') }
  const appliedOn = civilDate(scope.application.submittedAt ?? ctx.now)
  const renewed = renewedTerm(licence, { appliedOn, fullScoreCycles: licence.fullScoreCycles })
  if (!renewed) return { problem: problem('licence.no-expiry') }
  const { term, validFrom, validTo } = renewed
  await writeLicence(tx, scope, { validFrom, validTo })
  return { evidence: { term: String(term), validFrom, validTo: validTo ?? 'long-term' } }
}
