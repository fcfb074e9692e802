import type { CivilDate } from '../kernel/clock'
import type { Problem } from '../kernel/problem'
import type { Service, Step } from './define-service'
import type { Facts, Fields } from './fields'
import { missingAnswer } from './missing-answer'
import type { Standing } from './standing'

export type Journey = {
  /** Steps that the answers so far lead through, in order. */
  readonly path: readonly Step<Fields>[]
  /** First step on the path with a missing or refused answer; null when all is answered. */
  readonly next: Step<Fields> | null
  /** Answers of steps on the path; others are dropped before anyone sees them. */
  readonly facts: Facts
}

const answersOf = (step: Step<Fields>, facts: Facts): Facts =>
  Object.fromEntries(step.fields.filter((name) => facts[name] !== undefined).map((name) => [name, facts[name]]))

/** A code counts only for the phone it proved, or for the answer it was bound to. */
const isAnswered = (service: Service, name: string, facts: Facts): boolean => {
  const field = service.fields[name]
  const answer = facts[name]
  if (!field) return true
  // What may be left empty must still have been asked, or nobody would ever see its step.
  if (answer === undefined) return false
  if (answer === '') return field.optional === true
  if (field.kind !== 'code') return true
  if (field.boundTo) return answer === facts[field.boundTo]
  if (field.to !== 'registered-phone') return answer === facts[field.to.field]
  return true
}

export const problemsOfStep = (step: Step<Fields>, facts: Facts, today: CivilDate): Problem[] =>
  (step.rules ?? []).map((rule) => rule(facts, { today })).filter((found) => found !== null)

const isComplete = (service: Service, step: Step<Fields>, facts: Facts, today: CivilDate): boolean =>
  step.fields.every((name) => isAnswered(service, name, facts)) && problemsOfStep(step, facts, today).length === 0

/** Where an application stands: a pure evaluation of (definition, answers, day). A condition sees only earlier answers. */
export const journey = (service: Service, answers: Facts, today: CivilDate): Journey => {
  const path: Step<Fields>[] = []
  let facts: Facts = {}
  let next: Step<Fields> | null = null
  for (const step of service.steps) {
    if (step.when && !step.when(facts)) continue
    path.push(step)
    facts = { ...facts, ...answersOf(step, answers) }
    if (!next && !isComplete(service, step, facts, today)) next = step
  }
  return { path, next, facts }
}

/** What the register says against the answers of these steps. */
export const registerProblems = (steps: readonly Step<Fields>[], facts: Facts, standing: Standing): Problem[] =>
  steps.flatMap(({ registerRules = [] }) => registerRules.map((rule) => rule(facts, standing))).filter((found) => found !== null)

/** Everything that still stands against submitting. */
export const checkAll = (service: Service, answers: Facts, today: CivilDate): Problem[] => {
  const { path, facts } = journey(service, answers, today)
  return path.flatMap((step) => [
    ...step.fields.filter((name) => !isAnswered(service, name, facts)).map((name) => missingAnswer(name, service.fields[name])),
    ...problemsOfStep(step, facts, today),
  ])
}
