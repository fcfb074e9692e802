import { addDays, addMonths, type CivilDate } from '@/lib/kernel/clock'
import { done, refuse, type Problem, type Result } from '@/lib/kernel/problem'
import { addWorkingDays, type Calendar } from '../days'
import { refusal } from '../refusal'
import { judgedOn, ruleValue, ruleVersion, type RuleMoment, type RuleVersion } from '../rule-versions'
import type { TemporaryPlateKind, TemporaryPlateTerm } from './vehicle-rule-values'

export type TemporaryPlateRequest = {
  readonly kind: TemporaryPlateKind
  /**
   * Plates issued for the VIN before under the same limit, misprints that were voided not among them; counter and dealers
   * share the count, and in 2015 both districts do.
   */
  readonly issuedBefore: number
  /** Last day of the compulsory insurance; null = none. */
  readonly insuredUntil: CivilDate | null
  /** Only for a dealer; the office has no stock of vehicles (VEH-15). */
  readonly dealer: { readonly inItsStock: boolean; readonly invoicedOn: CivilDate | null } | null
}

export type TemporaryPlateOffer = {
  /** The last good day, to 24:00. */
  readonly validTo: CivilDate
  /** 1 for the first of the vehicle. */
  readonly number: number
  /** null = no limit stated. */
  readonly most: number | null
}

const plateVersion = (at: RuleMoment): RuleVersion<'veh.temporary'> => ruleVersion('veh.temporary', at)

/** Which kinds are issued at this time; 2015 told vehicles within the district from those that leave it (VEH-14). */
export const temporaryPlateKinds = (at: RuleMoment): readonly TemporaryPlateKind[] => {
  const kinds: readonly TemporaryPlateKind[] =
    ['unregistered', 'within-district', 'across-districts', 'awaiting-plates', 'export', 'used-export', 'test', 'oversize']
  return kinds.filter((kind) => plateVersion(at).value[kind])
}

const fullTermEnds = (term: TemporaryPlateTerm, today: CivilDate): CivilDate =>
  'days' in term ? addDays(today, term.days) : addMonths(today, term.months)

const countProblem = (term: TemporaryPlateTerm, { kind, issuedBefore }: TemporaryPlateRequest, at: RuleMoment): Problem | null =>
  term.most === null || issuedBefore < term.most
    ? null
    : refusal('temporary-plate.too-many', 'temporary-plate.register', plateVersion(at), { kind, issued: issuedBefore, most: term.most })

const insuranceProblem = ({ insuredUntil }: TemporaryPlateRequest, today: CivilDate, at: RuleMoment): Problem | null => {
  if (insuredUntil !== null && today <= insuredUntil) return null
  const facts = { on: today, insuredUntil: insuredUntil ?? 'none' }
  return refusal('temporary-plate.uninsured', 'vehicle.insure-first', plateVersion(at), facts)
}

const dealerProblems = ({ dealer, issuedBefore }: TemporaryPlateRequest, today: CivilDate, at: RuleMoment): readonly (Problem | null)[] => {
  if (dealer === null) return []
  const version = ruleVersion('veh.temporary.invoice.days', at)
  const stock = dealer.inItsStock ? null : refusal('temporary-plate.not-of-the-dealer', 'temporary-plate.at-the-office', version, { stock: 'no' })
  if (issuedBefore > 0 || dealer.invoicedOn === null) return [stock] // only the first plate looks at the invoice (assumed)
  const askBy = addDays(dealer.invoicedOn, version.value)
  const facts = { invoicedOn: dealer.invoicedOn, askBy }
  return [stock, today <= askBy ? null : refusal('temporary-plate.invoice-too-old', 'temporary-plate.at-the-office', version, facts)]
}

/** What would be printed on a temporary plate issued today, or every reason against it (VEH-14 … VEH-16). */
export const offerTemporaryPlate = (request: TemporaryPlateRequest, today: CivilDate, at: RuleMoment): Result<TemporaryPlateOffer> => {
  const then = judgedOn(at, today)
  const version = plateVersion(then)
  const term = version.value[request.kind]
  if (!term) return refuse(refusal('temporary-plate.kind-not-issued', 'temporary-plate.choose-another', version, { kind: request.kind }))
  const problems = [countProblem(term, request, then), insuranceProblem(request, today, then), ...dealerProblems(request, today, then)]
    .filter((found) => found !== null)
  if (problems.length > 0) return refuse(...problems)
  const full = fullTermEnds(term, today)
  const { insuredUntil } = request
  const validTo = insuredUntil !== null && insuredUntil < full ? insuredUntil : full
  return done({ validTo, number: request.issuedBefore + 1, most: term.most })
}

/** Why none is issued for the time in which plates are made anew; null when one may be. The question it answers is the last. */
export const waitingPlateProblem = (insuredUntil: CivilDate | null, today: CivilDate, at: RuleMoment): Problem | null => {
  const offer = offerTemporaryPlate({ kind: 'awaiting-plates', issuedBefore: 0, insuredUntil, dealer: null }, today, at)
  return offer.ok ? null : (offer.problems.map((found) => ({ ...found, field: 'temporaryPlate' }))[0] ?? null)
}

/** Its date, the end of the insurance, or three working days after the real plates came: whichever is first (VEH-16). */
export const temporaryPlateEnds = (
  { validTo, insuredUntil, platesReceivedOn }: {
    readonly validTo: CivilDate
    readonly insuredUntil: CivilDate
    readonly platesReceivedOn: CivilDate | null
  },
  calendar: Calendar,
  at: RuleMoment,
): CivilDate => {
  const ends = [validTo, insuredUntil]
  if (platesReceivedOn !== null) ends.push(addWorkingDays(platesReceivedOn, ruleValue('veh.temporary.after.days', at).value, calendar))
  return ends.toSorted()[0] ?? validTo
}
