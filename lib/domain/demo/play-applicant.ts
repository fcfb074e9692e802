import { and, asc, count, eq, lte } from 'drizzle-orm'
import { offices } from '@/db/province/schema/people'
import { plateNumbers, plateSegments } from '@/db/province/schema/plates'
import type { Service } from '@/lib/engine/define-service'
import type { Example, ExampleAnswer } from '@/lib/engine/example'
import { addDays } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { findApplication } from '../applications/find-application'
import { requestCode } from '../applications/request-code'
import { saveAnswers } from '../applications/save-answers'
import { startApplication } from '../applications/start-application'
import { submitApplication } from '../applications/submit-application'
import { pickNumber } from '../plates/pick-number'
import { provinceHandle } from '../platform'
import { subjectsOf } from '../register/subjects'

type Way = {
  readonly ctx: Context
  readonly service: Service
  readonly example: Example
  readonly person: { readonly id: string; readonly phone: string }
  readonly applicationId: string
  readonly lastCode: () => string
  readonly nth: number
}

const firstOffice = async ({ place }: Context): Promise<string> => {
  const { read } = await provinceHandle(place.province)
  const [row] = await read.select({ id: offices.id }).from(offices).where(eq(offices.place, place.code)).orderBy(asc(offices.id)).limit(1)
  return row?.id ?? ''
}

/** Any number that could be chosen at that hour. */
const freeNumber = async (ctx: Context, nth: number): Promise<string> => {
  const { read } = await provinceHandle(ctx.place.province)
  const open = and(eq(plateSegments.place, ctx.place.code), eq(plateSegments.state, 'published'), lte(plateSegments.releaseAt, ctx.now), eq(plateNumbers.state, 'free'))
  const all = () => read.select({ number: plateNumbers.number }).from(plateNumbers).innerJoin(plateSegments, eq(plateSegments.id, plateNumbers.segmentId)).where(open)
  const [total] = await read.select({ n: count() }).from(plateNumbers).innerJoin(plateSegments, eq(plateSegments.id, plateNumbers.segmentId)).where(open)
  const [row] = await all().orderBy(asc(plateNumbers.number)).limit(1).offset((nth * 37) % Math.max(1, total?.n ?? 1))
  return row?.number ?? ''
}

/** What is typed for an answer of the example; a number is picked on its own and then answered already. */
const typed = async (way: Way, field: string, answer: ExampleAnswer): Promise<string | null> => {
  const { ctx, applicationId, service, lastCode, nth, person } = way
  // One phone for all would soon have had its codes of the day (REG-13).
  if (typeof answer === 'string') return service.fields[field]?.kind === 'phone' ? person.phone : answer
  switch (answer.kind) {
    case 'days-ago':
      return addDays(ctx.today, -answer.days)
    case 'first-office':
      return firstOffice(ctx)
    case 'picked-number': {
      const picked = await pickNumber(ctx, { applicationId, number: await freeNumber(ctx, nth), mode: 'composed' })
      return picked.ok ? null : ''
    }
    case 'code-received': {
      const definition = service.fields[field]
      if (definition?.kind === 'code' && !definition.boundTo) await requestCode(ctx, { applicationId, field })
      return lastCode()
    }
  }
}

/** Answers one step; false when the rules of the day refused it. */
const answerStep = async (way: Way, step: string): Promise<boolean> => {
  const answers: Record<string, string> = {}
  for (const [field, answer] of Object.entries(way.example.answers[step] ?? {})) {
    const text = await typed(way, field, answer)
    if (text === null) return true
    answers[field] = text
  }
  const { ctx, applicationId } = way
  const found = await findApplication(ctx, { applicationId })
  const revision = found.ok ? found.value?.revision : undefined
  return revision !== undefined && (await saveAnswers(ctx, { applicationId, revision, step, answers })).ok
}

/** The first of the person's things that it can be started for today. */
const begin = async (ctx: Context, service: Service, personId: string): Promise<string | null> => {
  const { read } = await provinceHandle(ctx.place.province)
  for (const { subjectId } of await subjectsOf(read, personId, service.subject)) {
    const started = await startApplication(ctx, { service: service.slug, subjectId, ...(ctx.actor.kind === 'staff' && { applicantId: personId }) })
    if (started.ok) return started.value.applicationId
  }
  return null
}

/** The applicant's part of an example by the real verbs: so many steps and no further, or all of it and the submission. */
export const playApplicant = async (
  ctx: Context,
  play: Omit<Way, 'ctx' | 'applicationId'> & { readonly upTo?: number },
): Promise<string | null> => {
  const { service, example, person, upTo = Infinity } = play
  const applicationId = await begin(ctx, service, person.id)
  if (!applicationId) return null
  for (const step of example.path.slice(0, upTo)) if (!(await answerStep({ ...play, ctx, applicationId }, step))) return applicationId
  const found = await findApplication(ctx, { applicationId })
  const view = found.ok ? found.value : null
  if (view?.status === 'draft' && view.next === 'check') await submitApplication(ctx, { applicationId, revision: view.revision })
  return applicationId
}
