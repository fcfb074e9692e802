import { eq } from '@/db/conditions'
import { licences, vehicles } from '@/db/province/schema/register'
import type { Tx } from '@/db/handle'
import type { Service } from '@/lib/engine/define-service'
import type { Facts } from '@/lib/engine/fields'
import { personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { takeUpPhoto } from '../files/photo-on-file'

type Begun = { readonly service: Service; readonly applicationId: string; readonly applicantId: string; readonly subjectId: string }

const contactAddress = async (tx: Tx, { keys }: Context, { subject }: Service, subjectId: string): Promise<string | null> => {
  if (subject === 'person') return null
  const [table, column] = subject === 'licence' ? ([licences, 'licences.contact-address'] as const) : ([vehicles, 'vehicles.contact-address'] as const)
  const [row] = await tx.select({ sealed: table.contactAddressSealed }).from(table).where(eq(table.id, subjectId))
  return row?.sealed ? open(keys, column, subjectId, row.sealed) : null
}

/** To nobody but the person: a window that enters for somebody is told the address, and shown nothing that it did not open (E4). */
const addresses = async (tx: Tx, ctx: Context, { service, applicantId, subjectId }: Begun): Promise<Facts> => {
  const asked = Object.entries(service.fields).filter(([, field]) => field.kind === 'text' && field.from === 'contact-address')
  if (asked.length === 0 || personOf(ctx.actor, ctx.place.province) !== applicantId) return {}
  const address = await contactAddress(tx, ctx, service, subjectId)
  return address === null ? {} : Object.fromEntries(asked.map(([name]) => [name, address]))
}

/** What the register answers before the first question; all of it may be changed (ux.md §1.4: ask nothing the system knows). */
export const answersOnFile = async (tx: Tx, ctx: Context, begun: Begun): Promise<Facts> => ({
  ...(await addresses(tx, ctx, begun)),
  ...(await takeUpPhoto(tx, ctx, begun)),
})
