import { DEMO_LABELS, isShownAt, kindOf, LOGIN_OF, standsBehind, type DemoKind, type Words } from '@/db/national/seed/demo-logins'
import { seedPerson, type SeedPerson } from '@/db/province/seed/seed-person'
import type { SeedTerms } from '@/db/province/seed/seed-terms'

export type DemoLogin = { readonly username: string; readonly level: 'L1' | 'L2'; readonly label: Words }

export type DemoPerson = {
  readonly person: SeedPerson
  readonly kind: DemoKind | null
  readonly login: DemoLogin | null
  /** One of the few shown to everybody who starts the demo. */
  readonly isShown: boolean
  readonly hasLicence: boolean
  readonly hasVehicle: boolean
  readonly hasNewCar: boolean
  /** Learns, and has passed nothing yet. */
  readonly isBeginner: boolean
}

/** So many people of a place can sign in, of the kinds the services' examples ask for, and those who learn. */
const WITH_LOGIN = 400
/** Has registered on the web and not been seen at a window. */
const REGISTERED_ONLY_AT = 4
/** Theirs is the licence alone, so that no camera record stands in the way of what they came for. */
const WITHOUT_VEHICLE: readonly DemoKind[] = [
  'renewing-licence-holder', 'late-licence-holder', 'over-age-licence-holder', 'large-class-holder', 'impaired-licence-holder', 'unlicensed', 'learner', 'booked-learner',
]
const WITHOUT_LICENCE: readonly (DemoKind | null)[] = ['unlicensed', 'learner', 'booked-learner']
/** Of those in the middle of tests, every fourth has the first one before them. */
const BEGINNERS_EVERY = 8
const LEARNS_AT_2015 = 12
const REGISTERED_ONLY: Words = { zh: '网上注册用户', en: 'registered on the web only (L1)' }

const loginName = (terms: SeedTerms, kind: DemoKind, index: number, first: boolean): string =>
  first ? `${terms.place.code}-${LOGIN_OF[kind]}` : `${terms.place.code}-${LOGIN_OF[kind]}-${index}`

const ordinary = (person: SeedPerson): DemoPerson => ({
  person, kind: null, login: null, isShown: false, isBeginner: false,
  hasLicence: person.index % 8 !== 7,
  hasVehicle: person.index % 8 !== 3, hasNewCar: person.index % 10 === 0,
})

/** Of the people of today. */
const demoPersonNow = (terms: SeedTerms, index: number): DemoPerson => {
  const person = seedPerson(terms, index)
  if (index === REGISTERED_ONLY_AT)
    return { ...ordinary(person), hasNewCar: true, hasLicence: true, isShown: true, login: { username: `${terms.place.code}-l1`, level: 'L1', label: REGISTERED_ONLY } }
  if (index >= WITH_LOGIN && !standsBehind(index)) return ordinary(person)
  const kind = kindOf(index, person.bornOn)
  const isShown = isShownAt(index)
  return {
    person, kind, isShown,
    login: { username: loginName(terms, kind, index, isShown), level: 'L2', label: DEMO_LABELS[kind] },
    hasLicence: !WITHOUT_LICENCE.includes(kind), isBeginner: kind === 'booked-learner' && index % BEGINNERS_EVERY === 1, hasVehicle: !WITHOUT_VEHICLE.includes(kind), hasNewCar: kind === 'new-car-owner',
  }
}

/** Of the re-enactment: every third is an owner of a new car who may choose on the day, some others learn. */
const demoPerson2015 = (terms: SeedTerms, index: number): DemoPerson => {
  const person = seedPerson(terms, index)
  const isOwner = index % 3 === 0
  const learns = index % LEARNS_AT_2015 === 1 ? 'learner' : index % LEARNS_AT_2015 === 7 ? 'booked-learner' : null
  const kind = isOwner ? 'new-car-owner' : learns
  const isShown = index === 0 || index === 1
  const usual = ordinary(person)
  return {
    ...usual,
    hasNewCar: isOwner,
    hasLicence: usual.hasLicence && learns === null,
    kind,
    isShown,
    login: kind ? { username: loginName(terms, kind, index, isShown), level: 'L2', label: DEMO_LABELS[kind] } : null,
  }
}

export const demoPerson = (terms: SeedTerms, index: number): DemoPerson =>
  terms.place.profile === 'seed2015' ? demoPerson2015(terms, index) : demoPersonNow(terms, index)

export const demoPeople = (terms: SeedTerms, from: number, to: number): DemoPerson[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => demoPerson(terms, from + n))
