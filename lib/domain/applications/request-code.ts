import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { people } from '@/db/province/schema/people'
import { missingAnswer } from '@/lib/engine/missing-answer'
import { journey } from '@/lib/engine/journey'
import type { CodeField } from '@/lib/engine/fields'
import { isEditable } from '@/lib/engine/transitions'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { problem } from '@/lib/kernel/problem'
import { maskPhone } from '@/lib/kernel/text'
import { CODE_TEXTS } from '@/lib/messages/code-texts'
import { phoneKeyOf, sendCode } from '../codes/send-code'
import { command, done, refuse, type Outcome } from '../command'
import { loadForEntry, targetOf, type Application } from './application'

/** Where a code of this application goes; null when there is no such phone. */
export const phoneFor = async (tx: Tx, ctx: Context, { row, facts }: Application, field: CodeField): Promise<string | null> => {
  if (field.to !== 'registered-phone') return facts[field.to.field] ?? null
  const [person] = await tx.select({ sealed: people.phoneSealed }).from(people).where(eq(people.id, row.applicantId))
  return person?.sealed ? open(ctx.keys, 'people.phone', row.applicantId, person.sealed) : null
}

/** A code for a phone that is being given is good for that phone alone: given another, it proves nothing (A6). */
export const codeBond = (ctx: Context, applicationId: string, field: CodeField, phone: string): string =>
  field.to === 'registered-phone' ? applicationId : `${applicationId}:${phoneKeyOf(ctx, phone)}`

/** Sends the code a step asks for; a code bound to another answer is sent with that answer (PLT-09). */
export const requestCode = command({
  name: 'application.request-code',
  action: 'application.answer',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40), field: z.string().max(40) }),
  load: ({ tx, ctx, input }) => loadForEntry(tx, ctx, input.applicationId),
  about: ({ row }, { ctx }) => targetOf(ctx, row),
  async run({ tx, ctx, input, subject }): Promise<Outcome<{ expiresAt: number; phoneMasked: string }>> {
    const { row, service, facts } = subject
    if (!isEditable(service, row.status)) return refuse(problem('transition.not-now'))
    const field = Object.hasOwn(service.fields, input.field) ? service.fields[input.field] : undefined
    const isOnPath = journey(service, facts, ctx.today).path.some((step) => step.fields.includes(input.field))
    if (field?.kind !== 'code' || field.boundTo || !isOnPath) return refuse(problem('code.not-asked'))
    const phone = await phoneFor(tx, ctx, subject, field)
    if (!phone) return refuse(field.to === 'registered-phone' ? problem('phone.not-registered') : missingAnswer(field.to.field, service.fields[field.to.field]))
    const sent = await sendCode(tx, ctx, { phone, purpose: field.purpose, boundTo: codeBond(ctx, row.id, field, phone), text: CODE_TEXTS[field.purpose] })
    if ('problem' in sent) return refuse({ ...sent.problem, field: input.field })
    return done({ expiresAt: sent.expiresAt, phoneMasked: maskPhone(phone) }, { subject: row.id, onBehalfOf: row.applicantId, detail: { purpose: field.purpose } })
  },
})
