import { and, asc, count, lte } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { medicalCertificates } from '@/db/province/schema/licence-papers'
import { offices } from '@/db/province/schema/people'
import { plateNumbers, plateSegments } from '@/db/province/schema/plates'
import type { Service } from '@/lib/engine/define-service'
import type { Example, ExampleAnswer } from '@/lib/engine/example'
import { slotText } from '@/lib/engine/inspection-slot'
import { visitText } from '@/lib/engine/visit'
import { addDays } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { findApplication } from '../applications/find-application'
import { requestCode } from '../applications/request-code'
import { saveAnswers } from '../applications/save-answers'
import { startApplication } from '../applications/start-application'
import { startFiling } from '../applications/start-filing'
import { submitApplication } from '../applications/submit-application'
import { listHalfDays } from '../hospitals/list-half-days'
import { findSlotTerms } from '../inspections/find-slot-terms'
import { listStations } from '../inspections/list-stations'
import { listTimes } from '../inspections/list-times'
import { addFile } from '../files/add-file'
import { askedPictures } from '../files/asked-pictures'
import { samplePicture } from '../files/sample-picture'
import { pickNumber } from '../plates/pick-number'
import { provinceHandle } from '../platform'
import { subjectsOf } from '../register/subjects'

type Way = {
  readonly ctx: Context
  readonly service: Service
  readonly example: Example
  readonly person: { readonly id: string; readonly phone: string; readonly name: string; readonly number: string }
  readonly applicationId: string
  readonly lastCode: () => string
  readonly nth: number
}

const firstOffice = async ({ place }: Context): Promise<string> => {
  const { read } = await provinceHandle(place.province)
  const [row] = await read.select({ id: offices.id }).from(offices).where(eq(offices.place, place.code)).orderBy(asc(offices.id)).limit(1)
  return row?.id ?? ''
}

/** One of the half-days that had a place left then. */
const firstVisit = async (ctx: Context, nth: number): Promise<string> => {
  const found = await listHalfDays(ctx, {})
  const chosen = found.ok ? found.value[nth % Math.max(1, found.value.length)] : undefined
  return chosen ? visitText(chosen) : ''
}

/** One of the times that had a place left then, at any station of the province. */
const firstSlot = async ({ ctx, applicationId, nth }: Way): Promise<string> => {
  const terms = await findSlotTerms(ctx, { applicationId })
  if (!terms.ok || !terms.value) return ''
  const { line, from, homeOnly } = terms.value
  const stations = await listStations(ctx, { line, from, place: homeOnly ?? ctx.place.code })
  const station = stations.ok ? stations.value.find(({ offer }) => offer) : undefined
  const times = station && (await listTimes(ctx, { organisationId: station.organisationId, line, from: addDays(from, 1 + (nth % 5)) }))
  const free = times?.ok ? times.value.times.filter((time) => time.free > 0) : []
  const chosen = free[nth % Math.max(1, free.length)]
  return chosen ? slotText(chosen) : ''
}

const ownCertificate = async ({ place }: Context, personId: string): Promise<string> => {
  const { read } = await provinceHandle(place.province)
  const [row] = await read.select({ number: medicalCertificates.number }).from(medicalCertificates).where(eq(medicalCertificates.personId, personId)).limit(1)
  return row?.number ?? ''
}

/** Its id, once it was taken. */
const sentPicture = async ({ ctx, applicationId, service }: Way, field: string): Promise<string> => {
  const asked = askedPictures(service, field)
  const added = asked && (await addFile(ctx, { applicationId, field, bytes: await samplePicture(asked.what) }))
  return added?.ok ? added.value.fileId : ''
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
    case 'first-visit':
      return firstVisit(ctx, nth)
    case 'first-slot':
      return firstSlot(way)
    case 'own-certificate':
      return ownCertificate(ctx, person.id)
    case 'picture':
      return sentPicture(way, field)
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

const isForAnother = ({ actor }: Context): boolean => actor.kind === 'staff' || actor.kind === 'member'

/** The first of the person's things that it can be started for today; a body starts with the document it is shown. */
const begin = async (ctx: Context, service: Service, { id: personId, name, number }: Way['person']): Promise<string | null> => {
  if (ctx.actor.kind === 'member' && service.subject === 'person') {
    const started = await startFiling(ctx, { service: service.slug, name, documentKind: 'resident-card', number })
    return started.ok ? started.value.applicationId : null
  }
  const { read } = await provinceHandle(ctx.place.province)
  for (const { subjectId } of await subjectsOf(read, personId, service.subject)) {
    const started = await startApplication(ctx, { service: service.slug, subjectId, ...(isForAnother(ctx) && { applicantId: personId }) })
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
  const applicationId = await begin(ctx, service, person)
  if (!applicationId) return null
  for (const step of example.path.slice(0, upTo)) if (!(await answerStep({ ...play, ctx, applicationId }, step))) return applicationId
  const found = await findApplication(ctx, { applicationId })
  const view = found.ok ? found.value : null
  if (view?.status === 'draft' && view.next === 'check') await submitApplication(ctx, { applicationId, revision: view.revision })
  return applicationId
}
