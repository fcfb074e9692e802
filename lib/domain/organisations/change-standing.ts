import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { organisations } from '@/db/national/schema/organisations'
import { inspectionStations } from '@/db/province/schema/inspections'
import { suspendedBodies } from '@/db/province/schema/licence-papers'
import { problem } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { command, done, problemsOf, refuse, type Command } from '../command'
import { callOffVisits } from '../hospitals/call-off'
import { callOffStation } from '../inspections/call-off'
import { platform } from '../platform'
import { organisationHere } from './find-organisation'

const input = z.strictObject({
  organisationId: z.string().max(40),
  revision: z.coerce.number().int(),
  reason: z.string().transform((text) => normaliseText(text)).refine((text) => [...text].length >= 2 && [...text].length <= 100, 'organisation.reason'),
})

const standing = z.strictObject({ organisationId: z.string(), status: z.enum(['active', 'suspended']) })

/** What the province keeps of the body: neither its station nor its half-days take anybody, and what is booked is called off. */
const applyStanding = command({
  name: 'organisation.apply-standing',
  action: 'organisation.suspend',
  level: 'province',
  input: standing,
  load: ({ ctx, input: { organisationId } }) => organisationHere(platform().databases.national.read, ctx, organisationId),
  about: (_, { ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ tx, ctx, input: { organisationId, status } }) {
    const state = status === 'suspended' ? 'suspended' : 'listed'
    await tx.update(inspectionStations).set({ state, updatedAt: ctx.now, revision: sql`${inspectionStations.revision} + 1` })
      .where(eq(inspectionStations.organisationId, organisationId)).returning({ id: inspectionStations.organisationId })
    if (status === 'active') {
      await tx.delete(suspendedBodies).where(eq(suspendedBodies.organisationId, organisationId)).returning({ id: suspendedBodies.organisationId })
      return done({ calledOff: 0 }, { subject: organisationId, detail: { status } })
    }
    await tx.insert(suspendedBodies).values({ organisationId, suspendedAt: ctx.now }).onConflictDoNothing().returning({ id: suspendedBodies.organisationId })
    const calledOff = (await callOffStation(tx, ctx, organisationId)) + (await callOffVisits(tx, ctx, organisationId))
    return done({ calledOff }, { subject: organisationId, detail: { status, calledOff } })
  },
})

const FROM = { suspended: 'active', active: 'suspended' } as const

/** From the next request on nobody acts for a body that is not active. */
const writeStanding = command({
  name: 'organisation.change-standing',
  action: 'organisation.suspend',
  level: 'national',
  input: z.strictObject({ ...standing.shape, revision: z.int(), reason: z.string() }),
  load: ({ tx, ctx, input: { organisationId } }) => organisationHere(tx, ctx, organisationId),
  about: (_, { ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ tx, input: { organisationId, status, revision, reason } }) {
    const [row] = await tx.update(organisations).set({ status, revision: sql`${organisations.revision} + 1` })
      .where(and(eq(organisations.id, organisationId), eq(organisations.status, FROM[status]), eq(organisations.revision, revision))).returning({ revision: organisations.revision })
    if (!row) return refuse(problem('organisation.changed-meanwhile'))
    return done({ organisationId, status, revision: row.revision }, { subject: organisationId, detail: { status, reason } })
  },
})

/** The province first: whoever is stopped between the two finds the body as it was and does it again, which changes nothing twice. */
const changeTo = (status: 'active' | 'suspended'): Command<{ organisationId: string; status: string; revision: number }> => async (ctx, raw, options) => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { organisationId } = parsed.data
  const found = await organisationHere(platform().databases.national.read, ctx, organisationId)
  if (found && (found.status !== FROM[status] || found.revision !== parsed.data.revision)) return { ok: false, problems: [problem('organisation.changed-meanwhile')] }
  const applied = await applyStanding(ctx, { organisationId, status })
  return applied.ok ? writeStanding(ctx, { ...parsed.data, status }, options) : applied
}

/** Its services stop at once (ORG-08). */
export const suspendOrganisation = changeTo('suspended')

/** It may work again; what it had published is open again. */
export const resumeOrganisation = changeTo('active')
