import type { CivilDate } from '@/lib/kernel/clock'
import type { Profile } from '@/lib/kernel/context'

/** 身份证明种类 (sfzmmc). */
export type DocumentTypeCode = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'I' | 'M' | 'N'

/** Type F is shared by five groups of people, so it keeps a sub-type of our own (standards.md §9). */
export type DocumentSubType = 'HKID' | 'MACAOID' | 'HMPASS' | 'TWPASS' | 'TRAVEL' | 'PRCPASS' | 'FPASS' | 'RESPERMIT'

export type PersonKind =
  | 'local-resident' | 'resident-elsewhere' | 'hong-kong-macau' | 'taiwan' | 'overseas-chinese' | 'foreigner'
  | 'mission-staff' | 'serviceman' | 'organisation'

export const PERSON_KINDS = [
  'local-resident', 'resident-elsewhere', 'hong-kong-macau', 'taiwan', 'overseas-chinese', 'foreigner', 'mission-staff',
  'serviceman', 'organisation',
] as const satisfies readonly PersonKind[]

const DOCUMENTS = {
  'resident-card': { typeCode: 'A' },
  'temporary-resident-card': { typeCode: 'M' },
  'hong-kong-identity-card': { typeCode: 'F', subType: 'HKID' },
  'macau-identity-card': { typeCode: 'F', subType: 'MACAOID' },
  'hong-kong-macau-residence-permit': { typeCode: 'F', subType: 'RESPERMIT' },
  'taiwan-residence-permit': { typeCode: 'F', subType: 'RESPERMIT' },
  'mainland-travel-permit': { typeCode: 'F', subType: 'HMPASS' },
  'taiwan-travel-permit': { typeCode: 'F', subType: 'TWPASS' },
  'five-year-taiwan-travel-permit': { typeCode: 'F', subType: 'TWPASS' },
  'travel-document': { typeCode: 'F', subType: 'TRAVEL' },
  'chinese-passport': { typeCode: 'F', subType: 'PRCPASS' },
  'foreign-passport': { typeCode: 'F', subType: 'FPASS' },
  'permanent-residence-card': { typeCode: 'I' },
  'foreign-ministry-card': { typeCode: 'G' },
  'officer-card': { typeCode: 'C' },
  'soldier-card': { typeCode: 'D' },
  'retired-officer-card': { typeCode: 'E' },
  'organisation-code-certificate': { typeCode: 'B' },
  'credit-code-certificate': { typeCode: 'N' },
} as const satisfies Record<string, { typeCode: DocumentTypeCode; subType?: DocumentSubType }>

export type DocumentKind = keyof typeof DOCUMENTS

/** What the window asks for beside the document itself. */
export type Accompaniment =
  | 'residence-permit' | 'lodging-registration' | 'visa-of-three-months' | 'regiment-residence-proof' | 'seal'

export type OfferedDocument = {
  readonly kind: DocumentKind
  readonly typeCode: DocumentTypeCode
  readonly subType?: DocumentSubType
  readonly accompaniedBy: readonly Accompaniment[]
}

type Period = { readonly from?: CivilDate; readonly to?: CivilDate }
type Row = Period & {
  readonly kind: DocumentKind
  readonly in: readonly Profile[]
  readonly accompaniedBy?: readonly Accompaniment[]
}

const BOTH: readonly Profile[] = ['seed2015', 'current']
const SEED: readonly Profile[] = ['seed2015']
const CURRENT: readonly Profile[] = ['current']

/** Residence permits exist from this day; before it the documents of the seed stay good (rules.md §12). */
const PERMITS_FROM = '2018-09-01'
const BEFORE_PERMITS = '2018-08-31'
const LODGED: readonly Accompaniment[] = ['lodging-registration']
const RESIDENCE: readonly Accompaniment[] = ['residence-permit']
const REGIMENT: readonly Accompaniment[] = ['regiment-residence-proof']

const ROWS: Readonly<Record<PersonKind, readonly Row[]>> = {
  'local-resident': [
    { kind: 'resident-card', in: BOTH },
    { kind: 'temporary-resident-card', in: BOTH },
  ],
  'resident-elsewhere': [
    { kind: 'resident-card', in: BOTH, accompaniedBy: RESIDENCE },
    { kind: 'temporary-resident-card', in: BOTH, accompaniedBy: RESIDENCE },
  ],
  'hong-kong-macau': [
    { kind: 'hong-kong-identity-card', in: BOTH, to: BEFORE_PERMITS },
    { kind: 'macau-identity-card', in: BOTH, to: BEFORE_PERMITS },
    { kind: 'hong-kong-macau-residence-permit', in: CURRENT, from: PERMITS_FROM },
    { kind: 'mainland-travel-permit', in: CURRENT, from: PERMITS_FROM, accompaniedBy: LODGED },
    { kind: 'travel-document', in: CURRENT, from: PERMITS_FROM, accompaniedBy: LODGED },
  ],
  taiwan: [
    { kind: 'taiwan-travel-permit', in: BOTH, to: BEFORE_PERMITS },
    { kind: 'travel-document', in: BOTH, to: BEFORE_PERMITS },
    { kind: 'taiwan-residence-permit', in: CURRENT, from: PERMITS_FROM },
    { kind: 'five-year-taiwan-travel-permit', in: CURRENT, from: PERMITS_FROM, accompaniedBy: LODGED },
    { kind: 'travel-document', in: CURRENT, from: PERMITS_FROM, accompaniedBy: LODGED },
  ],
  'overseas-chinese': [
    { kind: 'chinese-passport', in: SEED },
    { kind: 'chinese-passport', in: CURRENT, accompaniedBy: LODGED },
  ],
  foreigner: [
    { kind: 'foreign-passport', in: SEED },
    { kind: 'foreign-passport', in: CURRENT, accompaniedBy: ['visa-of-three-months', 'lodging-registration'] },
    { kind: 'permanent-residence-card', in: CURRENT },
  ],
  'mission-staff': [{ kind: 'foreign-ministry-card', in: BOTH }],
  serviceman: [
    { kind: 'officer-card', in: CURRENT, accompaniedBy: REGIMENT },
    { kind: 'soldier-card', in: CURRENT, accompaniedBy: REGIMENT },
    { kind: 'retired-officer-card', in: CURRENT, accompaniedBy: REGIMENT },
  ],
  organisation: [
    { kind: 'organisation-code-certificate', in: SEED, accompaniedBy: ['seal'] },
    { kind: 'organisation-code-certificate', in: CURRENT, to: '2017-12-31', accompaniedBy: ['seal'] },
    { kind: 'credit-code-certificate', in: CURRENT, from: '2015-10-01' },
  ],
}

const isOffered = (row: Row, profile: Profile, on: CivilDate): boolean =>
  row.in.includes(profile) && (profile === 'seed2015' || ((row.from ?? '') <= on && on <= (row.to ?? '9999-12-31')))

/**
 * The documents a window may accept from this kind of person (REG-11), nothing else: kind first, then its documents.
 * `on` is the day of the application; left out, the newest rule counts. seed2015 is frozen and knows no day.
 */
export const documentKindsFor = (
  personKind: PersonKind,
  profile: Profile,
  on: CivilDate = '9999-12-31',
): readonly OfferedDocument[] =>
  ROWS[personKind]
    .filter((row) => isOffered(row, profile, on))
    .map(({ kind, accompaniedBy = [] }) => ({ kind, ...DOCUMENTS[kind], accompaniedBy }))

export const typeCodeOf = (kind: DocumentKind): DocumentTypeCode => DOCUMENTS[kind].typeCode

export const subTypeOf = (kind: DocumentKind): DocumentSubType | undefined => {
  const document = DOCUMENTS[kind]
  return 'subType' in document ? document.subType : undefined
}
