import type { OpenSession } from '@/lib/domain/exams/list-open-sessions'
import type { CivilDate } from '@/lib/kernel/clock'

/** One decision a page, in this order; the answers stand in the address, so that it works without script and can be gone back on. */
export const FLOW_STEPS = ['site', 'vehicle', 'day', 'first', 'second', 'third'] as const
export type FlowStep = (typeof FLOW_STEPS)[number]
export type Answers = Readonly<Partial<Record<FlowStep, string>>>

/** No wish of the kind: any site, any vehicle, no second choice. */
export const ANY = 'any'
export const NONE = 'none'

export type Flow = {
  /** Steps that are asked at all: where there is one answer only, nobody is asked. */
  readonly asked: readonly FlowStep[]
  /** Answers that hold; the first that does not, and all after it, are gone. */
  readonly answers: Answers
  /** What is asked now; null when everything is answered. */
  readonly next: FlowStep | null
  /** Among what the next step chooses. */
  readonly choices: readonly OpenSession[]
  /** By preference, as far as they are chosen. */
  readonly wishes: readonly OpenSession[]
  /** This question, and how many there will be as far as can be said; the check comes last. */
  readonly step: number
  readonly of: number
}

/** One kind of vehicle, wherever it stands. */
export const vehicleKey = ({ vehicle }: OpenSession): string => (vehicle === null ? ANY : `${vehicle.gearbox} ${vehicle.model}`)

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]
const keyOf: Readonly<Record<'site' | 'vehicle' | 'day', (session: OpenSession) => string>> = {
  site: ({ site }) => site.id,
  vehicle: vehicleKey,
  day: ({ testOn }: { readonly testOn: CivilDate }) => testOn,
}

const isFilter = (step: FlowStep): step is keyof typeof keyOf => step in keyOf

/** Wishes of one booking close together (EXM-20). */
const besides = (sessions: readonly OpenSession[], wishes: readonly OpenSession[]): readonly OpenSession[] =>
  sessions.filter(({ id, closesAt }) => closesAt === wishes[0]?.closesAt && wishes.every((wish) => wish.id !== id))

type State = { readonly left: readonly OpenSession[]; readonly wishes: readonly OpenSession[]; readonly ended: boolean }

const choicesAt = (step: FlowStep, sessions: readonly OpenSession[], { left, wishes, ended }: State, most: number): readonly OpenSession[] => {
  if (isFilter(step)) return distinct(left.map(keyOf[step])).length > 1 ? left : []
  if (step === 'first') return left
  return ended || wishes.length >= most ? [] : besides(sessions, wishes)
}

const answered = (step: FlowStep, answer: string, choices: readonly OpenSession[], state: State): State | null => {
  if (isFilter(step)) {
    const left = step !== 'day' && answer === ANY ? choices : choices.filter((session) => keyOf[step](session) === answer)
    return left.length ? { ...state, left } : null
  }
  if (answer === NONE && step !== 'first') return { ...state, ended: true }
  const wish = choices.find(({ id }) => id === answer)
  return wish ? { ...state, wishes: [...state.wishes, wish] } : null
}

/** Questions still to come; a later answer can spare some of them. */
const ahead = (next: FlowStep, sessions: readonly OpenSession[], { left, wishes }: State, most: number): number => {
  const later = FLOW_STEPS.slice(FLOW_STEPS.indexOf(next) + 1)
  const filters = later.filter((step) => isFilter(step) && distinct(left.map(keyOf[step])).length > 1).length
  const first = later.includes('first') ? 1 : 0
  const further = later.filter((step) => step === 'second' || step === 'third').length
  const together = Math.max(...left.map(({ closesAt }) => sessions.filter((each) => each.closesAt === closesAt).length))
  return filters + first + Math.max(0, Math.min(further, Math.min(most, together) - wishes.length - 1))
}

/** Where somebody is on the way to a booking, by what they have answered so far. */
export const flowOf = (sessions: readonly OpenSession[], given: Answers, most: number): Flow => {
  const asked: FlowStep[] = []
  const answers: Partial<Record<FlowStep, string>> = {}
  let state: State = { left: sessions, wishes: [], ended: false }
  for (const step of FLOW_STEPS) {
    const choices = choicesAt(step, sessions, state, most)
    if (choices.length === 0) continue
    asked.push(step)
    const answer = given[step]
    const after = answer === undefined ? null : answered(step, answer, choices, state)
    if (answer === undefined || after === null) return { asked, answers, next: step, choices, wishes: state.wishes, step: asked.length, of: asked.length + ahead(step, sessions, state, most) + 1 }
    answers[step] = answer
    state = after
  }
  return { asked, answers, next: null, choices: [], wishes: state.wishes, step: asked.length + 1, of: asked.length + 1 }
}

/** The address with these answers. */
export const flowHref = (base: string, answers: Answers): string => {
  const query = new URLSearchParams()
  for (const step of FLOW_STEPS) if (answers[step] !== undefined) query.set(step, answers[step])
  return query.size ? `${base}?${query.toString()}` : base
}

/** Everything before a step, to answer it anew. */
export const answersBefore = (answers: Answers, step: FlowStep): Answers =>
  Object.fromEntries(FLOW_STEPS.slice(0, FLOW_STEPS.indexOf(step)).flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name]]])))
