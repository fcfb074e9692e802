import type { CivilDate } from '@/lib/kernel/clock'
import type { Profile } from '@/lib/kernel/context'
import type { Trace } from '@/lib/kernel/problem'
import { EXAM_RULE_VERSIONS } from './exams/exam-rule-data'
import { FEE_VERSIONS } from './fee-data'
import { LICENCE_RULE_VERSIONS } from './licence/licence-rule-data'
import { RULE_VERSIONS } from './rule-data'
import type { RuleKey, RuleValues } from './rule-values'
import { VEHICLE_RULE_VERSIONS } from './vehicle/vehicle-rule-data'
import { VIOLATION_RULE_VERSIONS } from './violations/violation-rule-data'

export type Confidence = 'seed' | 'law' | 'secondary' | 'assumed'

export type RuleVersion<K extends RuleKey = RuleKey> = {
  readonly ruleId: string
  readonly key: K
  readonly value: RuleValues[K]
  readonly effectiveFrom: CivilDate
  /** The last day on which the version counts; null while it is in force. */
  readonly effectiveTo: CivilDate | null
  /** `*` or a GB/T 2260 code, of a province or a prefecture. */
  readonly region: string
  readonly citation: string
  readonly confidence: Confidence
  /** For topics without a switch date: one value a profile. Left out, the version belongs to both. */
  readonly profile?: Profile
}

export type AnyRuleVersion = { readonly [K in RuleKey]: RuleVersion<K> }[RuleKey]

/** By what a case is judged: the business date of its topic is never today's date alone (rules.md, reading guide). */
export type RuleMoment = {
  readonly profile: Profile
  readonly businessDate: CivilDate
  readonly region: string
}

/** The newest values of the country, for what no place can change. */
export const NATIONWIDE: RuleMoment = { profile: 'current', businessDate: '9999-12-31', region: '*' }

/** The same case judged by another day: the business date of each topic is its own (rules.md, reading guide). */
export const judgedOn = (at: RuleMoment, businessDate: CivilDate): RuleMoment => ({ ...at, businessDate })

/** seed2015 is the versions in force on this day, frozen for every date; current takes the version of the business date. */
export const SEED_DAY: CivilDate = '2015-11-20'

/** The Road Traffic Safety Law came into force; undated values count from here, and for any earlier date too. */
export const LAW_IN_FORCE: CivilDate = '2004-05-01'

export const ALL_RULE_VERSIONS: readonly AnyRuleVersion[] = [
  ...RULE_VERSIONS, ...LICENCE_RULE_VERSIONS, ...VEHICLE_RULE_VERSIONS, ...EXAM_RULE_VERSIONS, ...VIOLATION_RULE_VERSIONS, ...FEE_VERSIONS,
]

const FEE_KEYS: ReadonlySet<RuleKey> = new Set(FEE_VERSIONS.map(({ key }) => key))

/** Fees are dated in both profiles, everything else is frozen in seed2015. */
const dateCounted = (key: RuleKey, { profile, businessDate }: RuleMoment): CivilDate => {
  const date = profile === 'seed2015' && !FEE_KEYS.has(key) ? SEED_DAY : businessDate
  return date < LAW_IN_FORCE ? LAW_IN_FORCE : date
}

const isOf = <K extends RuleKey>(key: K) => (version: AnyRuleVersion): version is AnyRuleVersion & RuleVersion<K> =>
  version.key === key

const isInForce = (version: RuleVersion, date: CivilDate, profile: Profile): boolean =>
  (version.profile ?? profile) === profile &&
  version.effectiveFrom <= date && date <= (version.effectiveTo ?? '9999-12-31')

/** Prefecture before province before country. */
const regionsAround = (region: string): readonly string[] => [region, `${region.slice(0, 2)}0000`, '*']

/** A page of licences asks for hundreds of values: the few versions of a key are found without walking through all. */
const VERSIONS_BY_KEY: ReadonlyMap<RuleKey, readonly AnyRuleVersion[]> = new Map(
  ALL_RULE_VERSIONS.map(({ key }) => [key, ALL_RULE_VERSIONS.filter((version) => version.key === key)]),
)

/** Every version that counts at this moment; more than one for a region is a mistake in the data. */
export const versionsInForce = <K extends RuleKey>(key: K, moment: RuleMoment): readonly RuleVersion<K>[] => {
  const date = dateCounted(key, moment)
  return (VERSIONS_BY_KEY.get(key) ?? []).filter(isOf(key)).filter((version) => isInForce(version, date, moment.profile))
}

export const ruleVersion = <K extends RuleKey>(key: K, moment: RuleMoment): RuleVersion<K> => {
  const versions = versionsInForce(key, moment)
  for (const region of regionsAround(moment.region)) {
    const version = versions.find((candidate) => candidate.region === region)
    if (version) return version
  }
  throw new Error(`no version of ${key} for ${moment.profile}, ${moment.businessDate}, ${moment.region}`)
}

export const ruleValue = <K extends RuleKey>(
  key: K,
  moment: RuleMoment,
): { readonly value: RuleValues[K]; readonly version: RuleVersion<K> } => {
  const version = ruleVersion(key, moment)
  return { value: version.value, version }
}

/** The proof of a decision that a version made (design D7). */
export const traceOf = (version: RuleVersion, facts: Trace['facts'], remedy?: string): Trace => ({
  rule: version.ruleId,
  citation: version.citation,
  effectiveFrom: version.effectiveFrom,
  facts,
  ...(remedy && { remedy }),
})
