import { z } from 'zod'
import { inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { people } from '@/db/province/schema/people'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { maskDocument, maskName, maskPhone, normaliseCode } from '@/lib/kernel/text'
import { services } from '@/lib/services/registry'
import { command, done, refuse, type Outcome } from '../command'
import { problem } from '@/lib/kernel/problem'
import { everyDocumentKeyOf } from '../people-keys'
import { subjectsOf, type Subject } from './subjects'

export type PersonAtCounter = {
  readonly personId: string
  readonly name: string
  readonly document: string
  readonly phone: string | null
  /** What the office can enter for the person, and what for. */
  readonly services: readonly { readonly slug: string; readonly code: string; readonly subjects: readonly Subject[] }[]
}

const COUNTER: readonly Service[] = services.filter(({ channels }) => channels.counter !== undefined)

type PersonRow = typeof people.$inferSelect

/** Masked: the document lies on the desk. */
export const personAtCounter = async (db: Db, ctx: Context, row: PersonRow): Promise<PersonAtCounter> => {
  const phone = row.phoneSealed && open(ctx.keys, 'people.phone', row.id, row.phoneSealed)
  const offered = []
  for (const service of COUNTER)
    offered.push({ slug: service.slug, code: service.code, subjects: await subjectsOf(db, row.id, service.subject) })
  return {
    personId: row.id,
    name: maskName(open(ctx.keys, 'people.name', row.id, row.nameSealed)),
    document: maskDocument(open(ctx.keys, 'people.document', row.id, row.documentSealed)),
    phone: phone && maskPhone(phone),
    services: offered,
  }
}

const input = z.strictObject({
  documentType: z.string().min(1).max(2).default('A'),
  number: z.string().min(4, 'document-number.missing').max(40).transform(normaliseCode),
})

/** The person who stands at the window, by the exact number on the document shown; a look-up is an act and is audited. */
export const findPersonForCounter = command({
  name: 'register.look-up-person',
  action: 'register.look-up',
  level: 'province',
  input,
  load: async ({ tx, ctx, input: { documentType, number } }) => {
    const [row] = await tx.select().from(people).where(inArray(people.documentKey, everyDocumentKeyOf(ctx.keys, ctx.place.province, documentType, number)))
    return { row }
  },
  about: ({ row }, { ctx }) => ({ province: ctx.place.province, place: ctx.place.code, ...(row && { personId: row.id }) }),
  async run({ tx, ctx, subject: { row } }): Promise<Outcome<PersonAtCounter>> {
    if (!row) return refuse(problem('person.not-found', 'number'))
    return done(await personAtCounter(tx, ctx, row), { subject: row.id, onBehalfOf: row.id })
  },
})
