import type { CivilDate } from '@/lib/kernel/clock'
import { problem, type Problem } from '@/lib/kernel/problem'

export type RunningBan = { readonly kind: string; readonly untilDay: CivilDate; readonly reason: string }

/** BAN-01 and BAN-03 close every online and kiosk service (KSK-10); the counter stays open to the person. */
const EVERYTHING = ['BAN-01', 'BAN-03']

export const noGeneralBanIsRunning = (bans: readonly RunningBan[]): Problem | null => {
  const ban = bans.find(({ kind }) => EVERYTHING.includes(kind))
  if (!ban) return null
  const facts = { until: ban.untilDay }
  return problem('person.banned', undefined, facts, {
    rule: ban.kind, citation: 'platform rule', effectiveFrom: '2004-05-01', facts, remedy: 'application.at-the-counter',
  })
}
