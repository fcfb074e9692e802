import { and } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import { licences, vehicles } from '@/db/province/schema/register'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { normaliseText } from '@/lib/kernel/text'
import { provinceHandle } from '../platform'

export type Proof =
  | { readonly by: 'licence'; readonly fileTail: string }
  | { readonly by: 'vehicle'; readonly plate: string; readonly vinTail: string }

const sameName = (a: string, b: string): boolean => normaliseText(a).toLowerCase() === normaliseText(b).toLowerCase()

/**
 * REG-15: name, document and one thing only the holder knows must fit the province's register. Every look-up is made
 * whatever the earlier ones found, so that the time tells nothing. Null = no match, and nobody hears which part.
 */
export const matchRegister = async (ctx: Context, person: { personKeys: readonly string[]; name: string }, proof: Proof): Promise<string | null> => {
  const { read } = await provinceHandle(ctx.place.province)
  const found = await read.select().from(people).where(and(inArray(people.personKey, person.personKeys), eq(people.kind, 'individual')))
  const ids = ['-', ...found.map((each) => each.id)]
  const holders =
    proof.by === 'licence'
      ? await read.select({ id: licences.personId }).from(licences).where(and(eq(licences.fileTail, proof.fileTail), inArray(licences.personId, ids)))
      : await read
          .select({ id: vehicles.ownerId })
          .from(vehicles)
          .where(and(eq(vehicles.plate, proof.plate), eq(vehicles.vinTail, proof.vinTail), eq(vehicles.stage, 'registered'), inArray(vehicles.ownerId, ids)))
  const match = found.find(
    (each) => holders.some((holder) => holder.id === each.id) && sameName(open(ctx.keys, 'people.name', each.id, each.nameSealed), person.name),
  )
  return match?.id ?? null
}
