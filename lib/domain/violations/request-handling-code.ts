import { z } from 'zod'
import { eq } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import { open, sha256 } from '@/lib/kernel/crypto'
import { problem } from '@/lib/kernel/problem'
import { maskPhone } from '@/lib/kernel/text'
import { CODE_TEXTS } from '@/lib/messages/code-texts'
import { sendCode } from '../codes/send-code'
import { command, done, refuse } from '../command'
import { aboutOwn } from '../visits/item-level'
import { chosenIds, type ChosenRecord } from './chosen-records'
import { loadHandling } from './load-handling'

/** A code confirms these records and no others, in whatever order, as they stood when it was sent: a fine corrected since is agreed to by nobody (VIO-10). */
export const handlingBond = (personId: string, chosen: readonly ChosenRecord[]): string =>
  `violation:${personId}:${sha256(chosen.map(({ row }) => `${row.id} ${row.revision}`).toSorted().join(',')).slice(0, 32)}`

/** Sends the code that confirms a handling to the driver's own phone on file. */
export const requestHandlingCode = command({
  name: 'violation.request-code',
  action: 'violation.handle',
  level: 'province',
  input: z.strictObject({ records: chosenIds() }),
  load: ({ tx, ctx, input: { records } }) => loadHandling(tx, ctx, records),
  about: (_subject, { ctx }) => aboutOwn(ctx, 'C01'),
  async run({ tx, ctx, subject: { personId: id, chosen } }) {
    const [person] = await tx.select({ sealed: people.phoneSealed }).from(people).where(eq(people.id, id))
    if (!person?.sealed) return refuse(problem('phone.not-registered'))
    const phone = open(ctx.keys, 'people.phone', id, person.sealed)
    const sent = await sendCode(tx, ctx, { phone, purpose: 'violation.handle', boundTo: handlingBond(id, chosen), text: CODE_TEXTS['violation.handle'] })
    if ('problem' in sent) return refuse({ ...sent.problem, field: 'code' })
    return done({ expiresAt: sent.expiresAt, phoneMasked: maskPhone(phone) }, { subject: id, detail: { purpose: 'violation.handle' } })
  },
})
