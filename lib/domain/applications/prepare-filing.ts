import { z } from 'zod'
import type { Service } from '@/lib/engine/define-service'
import type { Facts } from '@/lib/engine/fields'
import { missingAnswer } from '@/lib/engine/missing-answer'
import { parseAnswer } from '@/lib/engine/parse-answer'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { findService } from '@/lib/services/registry'
import { command, refuse, type Outcome } from '../command'
import { loadApplication } from './application'
import { setFacts } from './set-fact'
import { startTarget, type Started } from './start-application'
import { parsePerson, startForShown, type ShownInput } from './start-filing'

/** What a list can say; pictures, codes and what is chosen on a page of its own are added one by one. */
const WRITTEN = ['text', 'choice', 'date', 'phone']

export const writtenFields = ({ fields }: Service): string[] => Object.keys(fields).filter((name) => WRITTEN.includes(fields[name]?.kind ?? ''))

type Answers = Readonly<Record<string, string>>

const answersOf = (service: Service, given: Answers, { today }: Context): { readonly facts: Facts; readonly problems: readonly Problem[] } => {
  const facts: Record<string, string> = {}
  const problems: Problem[] = []
  for (const name of writtenFields(service)) {
    const field = service.fields[name]
    const parsed = field && parseAnswer(name, field, given[name] ?? '')
    if (!field || !parsed) continue
    if (!parsed.ok) problems.push(...parsed.problems)
    else if (parsed.value !== '') facts[name] = parsed.value
    else if (!field.optional) problems.push(missingAnswer(name, field))
  }
  const judged = service.steps.flatMap(({ rules = [] }) => rules.map((rule) => rule(facts, { today }))).filter((found) => found !== null)
  return { facts, problems: [...problems, ...judged] }
}

export type ListedFiling = { readonly person: ShownInput; readonly answers: Answers }

/** All that is wrong with a line by itself; what the register says is asked when the draft is written. */
export const problemsOfListed = (ctx: Context, service: Service, { person, answers }: ListedFiling): readonly Problem[] => {
  const shown = parsePerson(ctx, person)
  return [...(shown.ok ? [] : shown.problems), ...answersOf(service, answers, ctx).problems]
}

const short = z.string().max(200)

/** A body lays a draft for a person of its list: what was written down stands, what must be shown or consented to is still asked (EXM-26, ORG-01). */
export const prepareFiling = command({
  name: 'application.prepare-filing',
  action: 'application.start',
  level: 'province',
  input: z.strictObject({
    service: z.string().max(60),
    person: z.strictObject({ name: short, documentKind: short, number: short, country: short.optional(), phone: short.optional() }),
    answers: z.record(z.string().max(40), short),
  }),
  load: async ({ ctx, input: { service: name } }): Promise<Service | null> => (ctx.actor.kind === 'member' ? findService(name) : null),
  about: (service, { ctx }) => startTarget({ service }, ctx),
  async run({ tx, ctx, input: { person, answers }, subject: service }): Promise<Outcome<Started>> {
    const { facts, problems } = answersOf(service, answers, ctx)
    if (problems.length) return refuse(...problems)
    const started = await startForShown(tx, ctx, service, person)
    if (started.kind === 'refused') return started
    const application = await loadApplication(tx, ctx, started.value.applicationId)
    if (!application) throw new Error('a draft that was begun is not there')
    const { row, facts: known } = application
    const written = await setFacts(tx, ctx, { applicationId: row.id, revision: row.revision, facts: known }, facts)
    return written ? started : refuse(problem('application.changed-meanwhile'))
  },
})
