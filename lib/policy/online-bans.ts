import { addDays, type CivilDate } from '@/lib/kernel/clock'
import { problem, type Problem } from '@/lib/kernel/problem'
import { ruleValue, type RuleMoment } from './rule-versions'

export type RunningBan = { readonly kind: string; readonly untilDay: CivilDate; readonly reason: string }

/** BAN-01 and BAN-03 close every online and kiosk service (KSK-10); the counter stays open to the person. */
const EVERYTHING = ['BAN-01', 'BAN-03']

/** BAN-08 test fraud, BAN-09 false papers: no application for a licence, wherever it is filed. */
const LICENCES = ['BAN-08', 'BAN-09']

/** BAN-05 parcel refused or not collected: what is posted or fetched is applied for at the counter (assumed reading of “related”). */
const PAPERS = ['BAN-05']

const refusedFor = (kinds: readonly string[], bans: readonly RunningBan[], remedy: string): Problem | null => {
  const ban = bans.find(({ kind }) => kinds.includes(kind))
  if (!ban) return null
  const facts = { until: ban.untilDay }
  return problem('person.banned', undefined, facts, {
    rule: ban.kind, citation: 'platform rule', effectiveFrom: '2004-05-01', facts, remedy,
  })
}

export const noGeneralBanIsRunning = (bans: readonly RunningBan[]): Problem | null => refusedFor(EVERYTHING, bans, 'application.at-the-counter')
export const noParcelBanIsRunning = (bans: readonly RunningBan[]): Problem | null => refusedFor(PAPERS, bans, 'application.at-the-counter')
export const noLicenceBanIsRunning = (bans: readonly RunningBan[]): Problem | null => refusedFor(LICENCES, bans, 'person.ban-ends')

/** Last day to have a ban reconsidered; a calendar day (BAN-general). */
export const banAppealBy = (from: CivilDate, at: RuleMoment): CivilDate => addDays(from, ruleValue('appeal.reconsideration.days', at).value)
