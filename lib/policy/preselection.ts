import type { CivilDate, Instant } from '@/lib/kernel/clock'
import { problem, type Problem } from '@/lib/kernel/problem'
import { noBanIsRunning } from './plates'
import { ruleVersion, traceOf, type RuleMoment } from './rule-versions'

type StoredBan = { readonly kind: string; readonly fromAt: Instant; readonly untilDay: CivilDate }

/** BAN-02, as it is kept with the person. */
export const abandonmentBanIsOver = (bans: readonly StoredBan[], now: Instant, at: RuleMoment): Problem | null => {
  const found = bans.filter(({ kind }) => kind === 'BAN-02').map(({ fromAt, untilDay }) => noBanIsRunning({ from: fromAt, to: untilDay }, now, at))
  return found.find((refusal) => refusal !== null) ?? null
}

/** PLT-08: one open preselection a vehicle and a person, one successful choice a VIN. */
export const preselectionIsTheOnlyOne = (
  { hasChosen, others }: { readonly hasChosen: boolean; readonly others: number },
  at: RuleMoment,
): Problem | null => {
  const version = ruleVersion('plate.preselect.kinds', at)
  const trace = { ...traceOf(version, { chosen: hasChosen ? 'yes' : 'no', others }), rule: 'PLT-08' }
  if (hasChosen) return problem('preselection.already-chosen', undefined, undefined, { ...trace, remedy: 'preselection.register-the-number' })
  if (others > 0) return problem('preselection.one-at-a-time', undefined, undefined, { ...trace, remedy: 'preselection.end-the-other' })
  return null
}
