import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { people } from '@/db/province/schema/people'
import { vehicles } from '@/db/province/schema/register'
import { statement } from '@/db/statement'
import type { Facts } from '@/lib/engine/fields'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { problem, type Problem } from '@/lib/kernel/problem'
import { findService } from '@/lib/services/registry'

const stored = statement((db) =>
  db
    .select({
      applicationId: applications.id,
      revision: applications.revision,
      status: applications.status,
      service: applications.service,
      version: applications.version,
      factsSealed: applications.factsSealed,
      personId: applications.applicantId,
      phoneSealed: people.phoneSealed,
      vehicleId: vehicles.id,
      place: vehicles.place,
      plateType: vehicles.plateType,
      stage: vehicles.stage,
    })
    .from(applications)
    .innerJoin(people, eq(people.id, applications.applicantId))
    .innerJoin(vehicles, and(eq(vehicles.id, applications.subjectId), eq(vehicles.ownerId, applications.applicantId)))
    .where(eq(applications.id, sql.placeholder('applicationId')))
    .prepare(),
)

/** An application in which a number is chosen, with what choosing needs to know. */
export type Choice = {
  readonly applicationId: string
  readonly revision: number
  readonly isDraft: boolean
  readonly facts: Facts
  readonly holdField: string
  /** The first code was given in this application (PLT-09). */
  readonly isOpened: boolean
  readonly personId: string
  readonly phone: string | null
  readonly vehicleId: string
  readonly place: string
  readonly plateType: string
}

const fieldOf = (service: Service, wanted: (field: Service['fields'][string]) => boolean): string | null =>
  Object.entries(service.fields).find(([, field]) => wanted(field))?.[0] ?? null

/** Facts were sealed by the applications area as one JSON object of texts, which is what the cast states. */
const factsOf = (ctx: Context, id: string, sealed: string): Facts => JSON.parse(open(ctx.keys, 'applications.facts', id, sealed)) as Facts

/** Null when there is no such application or its service chooses no number. Whose it is, the caller's `about` says. */
export const findChoice = async (db: Db, ctx: Context, applicationId: string): Promise<Choice | null> => {
  const row = await stored(db).get({ applicationId })
  const service = row && findService(row.service, row.version)
  const holdField = service && fieldOf(service, ({ kind }) => kind === 'plate-hold')
  if (!row || !service || !holdField) return null
  const facts = factsOf(ctx, row.applicationId, row.factsSealed)
  const openField = fieldOf(service, (field) => field.kind === 'code' && field.purpose === 'plate.open')
  return {
    applicationId,
    revision: row.revision,
    isDraft: row.status === 'draft' && row.stage === 'new',
    facts,
    holdField,
    isOpened: openField === null || Boolean(facts[openField]),
    personId: row.personId,
    phone: row.phoneSealed && open(ctx.keys, 'people.phone', row.personId, row.phoneSealed),
    vehicleId: row.vehicleId,
    place: row.place,
    plateType: row.plateType,
  }
}

/** What stands against choosing at all. */
export const choiceIsOpen = (choice: Choice): Problem | null => {
  if (!choice.isDraft) return problem('plate.choice-closed')
  if (!choice.isOpened) return problem('plate.session-not-opened')
  return choice.phone ? null : problem('plate.no-phone')
}
