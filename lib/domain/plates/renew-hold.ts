import { and, gt } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { plateHolds, plateNumbers } from '@/db/province/schema/plates'
import { problem } from '@/lib/kernel/problem'
import { holdEndsAt } from '@/lib/policy/plates'
import { CODE_TEXTS } from '@/lib/messages/code-texts'
import { sendCode } from '../codes/send-code'
import { command, done, refuse } from '../command'
import { ruleMomentOf } from '../rule-moment'
import { choiceIsOpen, findChoice } from './choice'

/** Sends the second code of a standing hold again; the hold follows it, up to 180 s after the pick (PLT-10). */
export const renewHold = command({
  name: 'plate.renew-hold',
  action: 'plate.choose',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40) }),
  load: ({ tx, ctx, input }) => findChoice(tx, ctx, input.applicationId),
  about: ({ personId }, { ctx }) => ({ province: ctx.place.province, personId }),
  async run({ tx, ctx, subject: choice }) {
    const closed = choiceIsOpen(choice)
    if (closed) return refuse(closed)
    const isLive = and(eq(plateHolds.applicationId, choice.applicationId), eq(plateHolds.state, 'held'), gt(plateHolds.expiresAt, ctx.machineNow))
    const [hold] = await tx.select().from(plateHolds).where(isLive)
    if (!hold) return refuse(problem('plate.hold-expired'))
    const sent = await sendCode(tx, ctx, { phone: choice.phone ?? '', purpose: 'plate.confirm', boundTo: choice.applicationId, text: CODE_TEXTS['plate.confirm'] })
    if ('problem' in sent) return refuse(sent.problem)
    const expiresAt = holdEndsAt({ pickedAt: hold.pickedAt, codeSentAt: ctx.machineNow }, ruleMomentOf(ctx))
    await tx.update(plateHolds).set({ expiresAt }).where(isLive)
    await tx.update(plateNumbers).set({ heldUntil: expiresAt }).where(and(eq(plateNumbers.plateType, hold.plateType), eq(plateNumbers.number, hold.number), eq(plateNumbers.holdId, hold.id)))
    return done({ holdId: hold.id, expiresAt }, { subject: choice.applicationId, onBehalfOf: choice.personId, detail: { hold: hold.id } })
  },
})
