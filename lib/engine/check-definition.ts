import { LOCALES } from '../kernel/locale'
import { STATUSES, type Effect, type Service, type ServiceWords, type Step } from './define-service'
import type { Facts, Field, Fields } from './fields'
import { FINAL, transitionsFrom } from './transitions'

const EFFECTS: Readonly<Record<Effect, true>> = {
  'issue-licence': true, 'renew-licence': true, 'exchange-licence': true, 'lower-classes-by-age': true, 'step-down': true,
  'change-holder-address': true, 'defer-renewal': true, 'defer-review': true, 'defer-certificate': true, 'hand-over-licence': true,
  'change-licence-contact': true, 'change-vehicle-contact': true,
  'confirm-plate': true, 'release-plate': true, 'give-up-plate': true, 'lapse-plate': true,
  'write-decision': true,
  'ask-for-payment': true, 'end-payment': true, 'take-fee': true,
  'order-production': true, 'await-collection': true, 'end-uncollected': true,
  'hand-to-carrier': true, 'keep-parcel': true, 'destroy-parcel': true,
  'book-inspection': true, 'cancel-inspection': true, 'call-off-inspection': true, 'miss-inspection': true,
  'book-visit': true, 'cancel-visit': true, 'call-off-visit': true, 'miss-visit': true, 'certify-health': true,
  'file-learner': true, 'admit-learner': true, 'reject-learner': true, 'end-learner': true,
  'issue-plates': true, 'issue-vehicle-licence': true, 'issue-mark-again': true, 'issue-exempt-mark': true, 'issue-temporary-plate': true,
  'issue-waiting-plate': true, 'end-waiting-plate': true,
  'uphold-objection': true,
}

const duplicates = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i)

const fieldFaults = ({ fields, steps, summary }: Service): string[] => {
  const asked = steps.flatMap((step) => step.fields)
  return [
    ...Object.keys(fields).filter((name) => !asked.includes(name)).map((name) => `field ${name} is asked on no step`),
    ...asked.filter((name) => !fields[name]).map((name) => `a step asks ${name}, which is no field`),
    ...duplicates(asked).map((name) => `field ${name} is asked twice`),
    ...duplicates(steps.map(({ id }) => id)).map((id) => `step ${id} stands twice`),
    ...summary.filter((name) => !fields[name]).map((name) => `the summary shows ${name}, which is no field`),
    ...steps.slice(0, -1).filter((step) => step.submits).map(({ id }) => `step ${id} submits but is not the last`),
  ]
}

/** A code goes to, and is bound to, what was asked before. */
const codeFaults = ({ fields, steps }: Service): string[] => {
  const faults: string[] = []
  const known = new Set<string>()
  for (const step of steps) {
    for (const name of step.fields) {
      const field = fields[name]
      const needs = field?.kind === 'code' ? [field.to === 'registered-phone' ? undefined : field.to.field, field.boundTo] : []
      for (const need of needs) if (need && !known.has(need)) faults.push(`code ${name} needs ${need}, which is not asked before`)
    }
    step.fields.forEach((name) => known.add(name))
  }
  return faults
}

/** Answers worth trying: every option, and one of everything else. */
const triedAnswers = (field: Field | undefined): (string | undefined)[] =>
  field?.kind === 'choice' ? [undefined, ...field.options] : [undefined, '2026-01-01']

const MOST_TRIED = 512

const combinations = (fields: Fields, names: readonly string[]): Facts[] =>
  names.reduce<Facts[]>(
    (facts, name) => facts.flatMap((known) => triedAnswers(fields[name]).map((answer) => ({ ...known, [name]: answer }))).slice(0, MOST_TRIED),
    [{}],
  )

/** Which answers a condition reads: tried on every combination of those it was seen to read, until it reads no others. */
const readBy = (fields: Fields, condition: (facts: Facts) => boolean): Set<string> => {
  const read = new Set<string>()
  const watched = (facts: Facts) =>
    new Proxy(facts, {
      get: (target, name) => {
        if (typeof name === 'string') read.add(name)
        return Reflect.get(target, name) as unknown
      },
    })
  for (let known = -1; known < read.size;) {
    known = read.size
    for (const facts of combinations(fields, [...read])) condition(watched(facts))
  }
  return read
}

const conditionFaults = ({ fields, steps }: Service): string[] => {
  const faultsOf = (step: Step<Fields>, at: number): string[] => {
    if (!step.when) return []
    const before = new Set(steps.slice(0, at).flatMap((earlier) => earlier.fields))
    return [...readBy(fields, step.when)].filter((name) => !before.has(name)).map((name) => `step ${step.id} depends on ${name}, which is not asked before it`)
  }
  return steps.flatMap(faultsOf)
}

const reachable = (service: Service): Set<string> => {
  const seen = new Set<string>(['draft'])
  const open: string[] = ['draft']
  for (let status = open.pop(); status !== undefined; status = open.pop())
    for (const { from, to } of Object.values(service.transitions))
      if (from.some((each) => each === status) && !seen.has(to)) {
        seen.add(to)
        open.push(to)
      }
  return seen
}

const statusFaults = (service: Service): string[] => {
  const { statuses, transitions, decisionFields = {} } = service
  const reached = reachable(service)
  const used = Object.entries(transitions).flatMap(([name, { from, to }]) => [...from, to].map((status) => ({ name, status })))
  return [
    ...statuses.filter((status) => !STATUSES.includes(status)).map((status) => `status ${status} is not in the closed list`),
    ...duplicates(statuses).map((status) => `status ${status} stands twice`),
    ...used.filter(({ status }) => !statuses.includes(status)).map(({ name, status }) => `transition ${name} uses ${status}, which is not a status of the service`),
    ...statuses.filter((status) => !reached.has(status)).map((status) => `status ${status} cannot be reached`),
    ...statuses.filter((status) => FINAL.includes(status) && transitionsFrom(service, status).length > 0).map((status) => `something follows the final status ${status}`),
    ...statuses.filter((status) => !FINAL.includes(status) && transitionsFrom(service, status).length === 0).map((status) => `nothing leads out of ${status}`),
    ...Object.entries(transitions).flatMap(([name, { asks = [] }]) => asks.filter((field) => !decisionFields[field]).map((field) => `transition ${name} asks ${field}, which is no decision field`)),
    ...Object.entries(transitions).filter(([, { by }]) => by.length === 0).map(([name]) => `transition ${name} is nobody's`),
    ...Object.entries(transitions).flatMap(([name, { effects = [] }]) => effects.filter((effect) => !EFFECTS[effect]).map((effect) => `transition ${name} has the unknown effect ${effect}`)),
  ]
}

const optionFaults = (words: ServiceWords, fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if (field.kind !== 'choice') return []
    const said = Object.keys(words.fields[name]?.options ?? {})
    return field.options.filter((option) => !said.includes(option)).map((option) => `option ${option} of ${name}`)
  })

const wordFaults = (service: Service): string[] =>
  LOCALES.flatMap((locale) => {
    const words = service.messages[locale]
    const fields = { ...service.fields, ...service.decisionFields }
    const missing = [
      ...service.steps.filter(({ id }) => !words.steps[id]?.title).map(({ id }) => `step ${id}`),
      ...Object.keys(fields).filter((name) => !words.fields[name]?.label).map((name) => `field ${name}`),
      ...optionFaults(words, fields),
      ...Object.keys(service.transitions).filter((name) => !words.transitions[name]).map((name) => `transition ${name}`),
      ...(service.isNextFor && !words.next ? ['the next thing to do'] : []),
      ...(['summary', 'who', 'time', 'submit', 'declaration'] as const).filter((part) => words[part].trim() === ''),
    ]
    const other = service.messages[locale === 'en' ? 'zh-Hans' : 'en']
    const oneSided = Object.keys(other.problems).filter((code) => !words.problems[code]).map((code) => `problem ${code}`)
    return [...missing, ...oneSided].map((what) => `no ${locale} words for ${what}`)
  })

/** What orders a production must say of what, and the other way round. */
const productFaults = ({ product, transitions }: Service): string[] => {
  const orders = Object.values(transitions).some(({ effects = [] }) => effects.includes('order-production'))
  if (orders === (product !== undefined)) return []
  return [orders ? 'orders a production but names no product' : 'names a product but orders no production']
}

/** Everything that is wrong with a definition, in sentences; the registry refuses to load with any (style.md §3). */
export const checkDefinition = (service: Service): string[] => [
  ...fieldFaults(service),
  ...codeFaults(service),
  ...conditionFaults(service),
  ...statusFaults(service),
  ...productFaults(service),
  ...(Object.keys(service.channels).length === 0 ? ['no channel'] : []),
  ...wordFaults(service),
]
