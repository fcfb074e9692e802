import { and, gt } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { offices } from '@/db/province/schema/people'
import { plateHolds } from '@/db/province/schema/plates'
import type { Service, Step } from '@/lib/engine/define-service'
import type { CodeField, Facts, Field, Fields } from '@/lib/engine/fields'
import { missingAnswer } from '@/lib/engine/missing-answer'
import { registerProblems } from '@/lib/engine/journey'
import { parseAnswer } from '@/lib/engine/parse-answer'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { useCode } from '../codes/use-code'
import { filesStand } from '../files/files-of'
import { loadStanding } from '../register/load-standing'
import type { Application } from './application'
import { codeBond, phoneFor } from './request-code'

export type ReadAnswers = {
  readonly facts: Facts
  readonly problems: readonly Problem[]
  /** A wrong code was counted, which must be kept. */
  readonly counted: boolean
}

type Asked = { readonly tx: Tx; readonly ctx: Context; readonly application: Application; readonly name: string }

/** What a kind cannot know by itself: that the office is there, that the hold is one's own and still runs, that the pictures were sent in for it. */
const existenceProblem = async ({ tx, ctx, application, name }: Asked, field: Field, answer: string): Promise<Problem | null> => {
  if (field.kind === 'office') {
    const found = await tx.select({ id: offices.id }).from(offices).where(and(eq(offices.id, answer), eq(offices.place, application.row.place)))
    return found.length ? null : problem('choice.unknown', name)
  }
  if (field.kind === 'plate-hold') {
    const found = await tx.select({ id: plateHolds.id }).from(plateHolds).where(
      and(eq(plateHolds.id, answer), eq(plateHolds.applicationId, application.row.id), eq(plateHolds.state, 'held'), gt(plateHolds.expiresAt, ctx.machineNow)),
    )
    return found.length ? null : problem('plate.hold-expired', name)
  }
  return field.kind === 'file' && !(await filesStand(tx, application.row.id, name, answer.split(' '))) ? problem('file.unknown', name) : null
}

/** Answers that need no code, in the form of their kind. */
const readPlain = async (asked: Asked, raw: string): Promise<{ answer?: string; problems: readonly Problem[] }> => {
  const { service } = asked.application
  const field = service.fields[asked.name]
  if (!field) return { problems: [] }
  const parsed = parseAnswer(asked.name, field, raw)
  if (!parsed.ok) return { problems: parsed.problems }
  if (parsed.value === '') return { answer: '', problems: field.optional ? [] : [missingAnswer(asked.name, field)] }
  const missing = await existenceProblem(asked, field, parsed.value)
  return missing ? { problems: [missing] } : { answer: parsed.value, problems: [] }
}

const nothingToProve = ({ fields }: Service, name: string, { to, boundTo }: CodeField): Problem => {
  const proven = boundTo ?? (to === 'registered-phone' ? undefined : to.field)
  return proven === undefined ? problem('phone.not-registered', name) : missingAnswer(proven, fields[proven])
}

/** A code becomes what it proves: the phone it came to, or the answer it was bound to. */
const readCode = async (asked: Asked, raw: string, facts: Facts): Promise<{ answer?: string; problem?: Problem; counted?: boolean }> => {
  const { tx, ctx, application, name } = asked
  const field = application.service.fields[name]
  if (field?.kind !== 'code') return {}
  const proves = field.boundTo ? facts[field.boundTo] : await phoneFor(tx, ctx, { ...application, facts }, field)
  if (!proves) return { problem: nothingToProve(application.service, name, field) }
  const parsed = parseAnswer(name, field, raw)
  if (!parsed.ok) return { problem: parsed.problems[0] ?? problem('code.form', name) }
  if (parsed.value === '') return application.facts[name] === proves ? { answer: proves } : { problem: missingAnswer(name, field) }
  const boundTo = codeBond(ctx, application.row.id, field, proves)
  const wrong = await useCode(tx, ctx, { purpose: field.purpose, boundTo, code: parsed.value }, name)
  return wrong ? { problem: wrong, counted: true } : { answer: proves }
}

const problemsOfRegister = async (tx: Tx, ctx: Context, { row, service }: Application, step: Step<Fields>, facts: Facts): Promise<Problem[]> => {
  if (!step.registerRules?.length) return []
  const standing = await loadStanding(tx, ctx, { subject: service.subject, personId: row.applicantId, subjectId: row.subjectId, applicationId: row.id })
  return standing ? registerProblems([step], facts, standing) : [problem('application.subject-gone')]
}

/** Reads one step's answers: form, existence, rules, what the register says, and only when all that stands, the code is spent. */
export const readAnswers = async (
  tx: Tx,
  ctx: Context,
  application: Application,
  step: Step<Fields>,
  given: Readonly<Record<string, string>>,
): Promise<ReadAnswers> => {
  const { service } = application
  const isCode = (name: string) => service.fields[name]?.kind === 'code'
  const problems: Problem[] = []
  let facts: Facts = application.facts
  for (const name of step.fields.filter((each) => !isCode(each))) {
    const read = await readPlain({ tx, ctx, application, name }, given[name] ?? '')
    problems.push(...read.problems)
    if (read.answer !== undefined) facts = { ...facts, [name]: read.answer }
  }
  if (!problems.length) problems.push(...(step.rules ?? []).map((rule) => rule(facts, { today: ctx.today })).filter((found) => found !== null))
  if (!problems.length) problems.push(...(await problemsOfRegister(tx, ctx, application, step, facts)))
  if (problems.length) return { facts, problems, counted: false }
  for (const name of step.fields.filter(isCode)) {
    const read = await readCode({ tx, ctx, application, name }, given[name] ?? '', facts)
    if (read.problem) return { facts, problems: [read.problem], counted: read.counted ?? false }
    if (read.answer !== undefined) facts = { ...facts, [name]: read.answer }
  }
  return { facts, problems: [], counted: false }
}
