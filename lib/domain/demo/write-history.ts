import { randomFor, type SeedTerms } from '@/db/province/seed/seed-terms'
import type { Seeded } from '@/db/province/seed/seeded-random'
import type { Service } from '@/lib/engine/define-service'
import type { Example, ExampleChannel } from '@/lib/engine/example'
import { DAY, HOUR, MINUTE, type Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { registered, services } from '@/lib/services/registry'
import { findPlace } from '../system-context'
import type { DemoPerson } from './demo-person'
import { stagehands, type Stagehands } from './history-actors'
import { playApplicant } from './play-applicant'
import { playDelivery, playMaking } from './play-making'
import { playInspection } from './play-inspection'
import { playOffice, playRegistration, playTaking } from './play-office'

/** So many applications a service and place, over so many days up to the first start. */
const EACH = 14
const DAYS = 8
/** A number is registered by then, or its three days would end before anybody looks. */
const REGISTERED_AFTER = DAY
/** After the acts of the office, the last of which is eighteen hours after the application. */
const MADE_AFTER = DAY

type Deed = { readonly service: Service; readonly example: Example; readonly person: DemoPerson; readonly at: Instant; readonly nth: number }

const playable = (service: Service): Example[] =>
  registered.filter((each) => each.service === service).flatMap(({ examples }) => examples).filter(({ person, outcome, refusal }) => person !== 'fleet' && outcome !== null && refusal === undefined)

/** The last half day is fuller than the days before: a queue, and a chart of today. */
const momentOf = (terms: SeedTerms, random: Seeded): Instant =>
  terms.now - 10 * MINUTE - (random.below(2) === 0 ? random.below(12 * HOUR) : 12 * HOUR + random.below(DAYS * DAY - 12 * HOUR))

/** Nobody plays twice; the shown accounts have only something that is over, so that everything can still be tried with them. */
const deedsOf = (terms: SeedTerms, people: readonly DemoPerson[], random: Seeded): Deed[] => {
  const left = people.filter(({ login }) => login?.level === 'L2')
  const take = (kind: Example['person'], isShown: boolean): DemoPerson | undefined => {
    const at = left.findIndex((person) => person.kind === kind && person.isShown === isShown)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const deeds: Deed[] = []
  for (const service of services)
    for (let nth = 0; nth < EACH; nth++) {
      const examples = playable(service)
      const example = examples[nth % Math.max(1, examples.length)]
      const person = example && ((nth === 1 && example.outcome === 'completed' && take(example.person, true)) || take(example.person, false))
      if (person) deeds.push({ service, example, person, at: momentOf(terms, random), nth })
    }
  return deeds.sort((a, b) => a.at - b.at)
}

const applicantContext = (hands: Stagehands, { service, person, at }: Deed, channel: ExampleChannel | undefined): Context => {
  if (channel === 'O') return hands.at(hands.member(service.channels.portal?.kinds ?? []), 'portal', at)
  if (channel === 'K') return hands.at(hands.visitor(person), 'kiosk', at)
  return channel === 'D' ? hands.at(hands.staff('window-clerk'), 'office', at) : hands.at(hands.citizen(person), 'web', at)
}

/** Most of what was paid for more than a day ago has been made; what was posted is on its way or there. */
const playAfterwards = async (hands: Stagehands, terms: SeedTerms, { at, nth }: Deed, applicationId: string): Promise<void> => {
  const madeAt = at + MADE_AFTER
  if (madeAt > terms.now || nth % 4 === 0) return
  await playMaking(hands.at(hands.staff('window-clerk'), 'office', madeAt), applicationId)
  await playDelivery((moment) => hands.at({ kind: 'system', name: 'parcel.push' }, 'system', moment), applicationId, { from: madeAt, until: terms.now })
}

/** One in seven stays a draft; the older an application, the more the office has done. */
const play = async (hands: Stagehands, terms: SeedTerms, deed: Deed, random: Seeded): Promise<void> => {
  const { service, example, person, at, nth } = deed
  const ctx = applicantContext(hands, deed, example.channels[random.below(example.channels.length)])
  const isDraft = nth % 7 === 6
  const applicationId = await playApplicant(ctx, { service, example, person: person.person, lastCode: hands.lastCode, nth, ...(isDraft && { upTo: 1 }) })
  if (!applicationId || isDraft) return
  const acts = Math.floor((terms.now - at) / (12 * HOUR))
  for (let act = 1; act <= Math.min(acts, 1 + (nth % 3)); act++) {
    const role = act % 2 === 1 ? 'reviewer' : 'window-clerk'
    await playOffice(hands.at(hands.staff(role), 'office', at + act * 6 * HOUR), { service, applicationId, random })
  }
  await playAfterwards(hands, terms, deed, applicationId)
  await playInspection(hands, terms.place.province, applicationId, terms.now, random)
  if (acts === 0 && nth % 4 === 0) await playTaking(hands.at(hands.staff('reviewer'), 'office', at + 5 * MINUTE), applicationId)
  if (terms.now - at > REGISTERED_AFTER) await playRegistration(hands.at(hands.staff('window-clerk'), 'office', at + REGISTERED_AFTER), applicationId)
}

/**
 * What happened before the first start: the services' own examples, played through the real verbs at business times of the
 * days before. A play ends where the rules of its day end it.
 */
export const writeHistory = async (terms: SeedTerms, people: readonly DemoPerson[]): Promise<void> => {
  const place = await findPlace(terms.place.code)
  if (!place) throw new Error(`the place ${terms.place.code} does not stand`)
  const random = randomFor(terms, 'history')
  const hands = stagehands(terms, place)
  for (const deed of deedsOf(terms, people, random)) await play(hands, terms, deed, random)
}
