import type { Instant } from '../kernel/clock'
import { STATUSES, type Party, type Service, type Status, type Transition } from './define-service'
import type { Facts } from './fields'
import type { Moment } from './standing'

/** Nothing follows these; every way through a service ends in one of them. */
export const FINAL: readonly Status[] = ['completed', 'rejected', 'withdrawn', 'lapsed', 'delivered']

export const isFinal = (status: Status): boolean => FINAL.includes(status)

export const isStatus = (text: string): text is Status => STATUSES.some((status) => status === text)

export type NamedTransition = Transition & { readonly name: string }

/** Own names only, so that `constructor` and its kind are no transitions. */
export const findTransition = (service: Service, name: string): NamedTransition | null => {
  const transition = Object.hasOwn(service.transitions, name) ? service.transitions[name] : undefined
  return transition ? { ...transition, name } : null
}

/** What may happen next to an application of this service in this status (H5). */
export const transitionsFrom = (service: Service, status: Status): NamedTransition[] =>
  Object.entries(service.transitions)
    .filter(([, transition]) => transition.from.includes(status))
    .map(([name, transition]) => ({ ...transition, name }))

/** Of these, what the answers leave open. */
export const transitionsOf = (service: Service, status: Status, facts: Facts): NamedTransition[] =>
  transitionsFrom(service, status).filter(({ when }) => when === undefined || when(facts))

/** Nothing handed in stands: it is not yet, or it came back. */
const NOTHING_STANDS: readonly Status[] = ['draft', 'returned']

/** When it becomes too late for this act on what was handed in; null = never. */
export const closingOf = ({ closes }: Transition, status: Status, facts: Facts, moment: Moment): Instant | null =>
  NOTHING_STANDS.includes(status) ? null : (closes?.(facts, moment) ?? null)

/** The answers may be changed while the applicant may still submit them. */
export const isEditable = (service: Service, status: Status): boolean => service.transitions.submit.from.includes(status)

/** Statuses in which an officer has something to do: the work lists of the office. */
export const officeStatuses = (service: Service): Status[] =>
  service.statuses.filter((status) =>
    transitionsFrom(service, status).some(({ by }) => by.some((party: Party) => party === 'reviewer' || party === 'clerk')),
  )
