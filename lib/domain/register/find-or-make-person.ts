import { inArray } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { people } from '@/db/province/schema/people'
import type { Context } from '@/lib/kernel/context'
import { open, seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { enqueue } from '../outbox/enqueue'
import { documentKeyOf, everyDocumentKeyOf, peoplePhoneKeyOf, personKeyOf, type PersonIdentity } from '../people-keys'

/** As a document shows somebody: a person or a body. */
export type ShownPerson = {
  readonly kind: 'individual' | 'organisation'
  readonly name: string
  readonly identity: PersonIdentity
  readonly phone: string | null
}

const makePerson = async (tx: Tx, ctx: Context, shown: ShownPerson): Promise<string | null> => {
  const id = newId('per', ctx.machineNow)
  const { province } = ctx.place
  const { documentType, documentSubtype = null, number } = shown.identity
  const personKey = personKeyOf(ctx.keys, shown.identity)
  const documentKey = documentKeyOf(ctx.keys, province, documentType, number)
  const made = await tx
    .insert(people)
    .values({
      id, kind: shown.kind, documentType, documentSubtype, documentKey, personKey,
      nameSealed: seal(ctx.keys, 'people.name', id, shown.name),
      documentSealed: seal(ctx.keys, 'people.document', id, number),
      ...(shown.phone && { phoneSealed: seal(ctx.keys, 'people.phone', id, shown.phone), phoneKey: peoplePhoneKeyOf(ctx.keys, province, shown.phone) }),
      updatedAt: ctx.machineNow,
    })
    .onConflictDoNothing()
    .returning({ id: people.id })
  if (!made.length) return null
  await enqueue(tx, ctx, { topic: 'directory.add', key: `directory:${province}:${id}`, payload: { personKey, province, personId: id } })
  return id
}

/**
 * Whoever shows the document as the register knows them, else a new record the country's directory hears of (D4). What the
 * register says of a known person stands; a name that is not the document's is refused by `differs`.
 */
export const findOrMakePerson = async (tx: Tx, ctx: Context, shown: ShownPerson, differs: Problem): Promise<{ personId: string } | { problem: Problem }> => {
  const documentKeys = everyDocumentKeyOf(ctx.keys, ctx.place.province, shown.identity.documentType, shown.identity.number)
  const [known] = await tx.select({ id: people.id, nameSealed: people.nameSealed }).from(people).where(inArray(people.documentKey, documentKeys))
  if (!known) {
    const personId = await makePerson(tx, ctx, shown)
    return personId ? { personId } : { problem: problem('person.changed-meanwhile') }
  }
  const name = normaliseText(open(ctx.keys, 'people.name', known.id, known.nameSealed))
  return name === shown.name ? { personId: known.id } : { problem: differs }
}
