import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/handle'
import { people } from '@/db/province/schema/people'
import type { Context } from '@/lib/kernel/context'
import { open, seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { enqueue } from '../outbox/enqueue'
import { documentKeyOf, everyDocumentKeyOf, peoplePhoneKeyOf, personKeyOf } from '../people-keys'
import type { Buyer } from './sale-input'

const makePerson = async (tx: Tx, ctx: Context, buyer: Buyer): Promise<string | null> => {
  const id = newId('per', ctx.machineNow)
  const { province } = ctx.place
  const { documentType, documentSubtype = null, number } = buyer.identity
  const personKey = personKeyOf(ctx.keys, buyer.identity)
  const documentKey = documentKeyOf(ctx.keys, province, documentType, number)
  const made = await tx
    .insert(people)
    .values({
      id, kind: buyer.kind, documentType, documentSubtype, documentKey, personKey,
      nameSealed: seal(ctx.keys, 'people.name', id, buyer.name),
      documentSealed: seal(ctx.keys, 'people.document', id, number),
      ...(buyer.phone && { phoneSealed: seal(ctx.keys, 'people.phone', id, buyer.phone), phoneKey: peoplePhoneKeyOf(ctx.keys, province, buyer.phone) }),
      updatedAt: ctx.machineNow,
    })
    .onConflictDoNothing()
    .returning({ id: people.id })
  if (!made.length) return null
  await enqueue(tx, ctx, { topic: 'directory.add', key: `directory:${province}:${id}`, payload: { personKey, province, personId: id } })
  return id
}

/**
 * The buyer as the register knows them, else a new record the country's directory hears of (D4). What the register
 * says of a known person stands; a name that is not the document's refuses the report.
 */
export const findOrMakeBuyer = async (tx: Tx, ctx: Context, buyer: Buyer): Promise<{ personId: string } | { problem: Problem }> => {
  const documentKeys = everyDocumentKeyOf(ctx.keys, ctx.place.province, buyer.identity.documentType, buyer.identity.number)
  const [known] = await tx.select({ id: people.id, nameSealed: people.nameSealed }).from(people).where(inArray(people.documentKey, documentKeys))
  if (!known) {
    const personId = await makePerson(tx, ctx, buyer)
    return personId ? { personId } : { problem: problem('person.changed-meanwhile') }
  }
  const name = normaliseText(open(ctx.keys, 'people.name', known.id, known.nameSealed))
  return name === buyer.name ? { personId: known.id } : { problem: problem('sale.buyer-differs', 'buyerName') }
}
