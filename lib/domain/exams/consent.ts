import { z } from 'zod'
import { eq } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import { open } from '@/lib/kernel/crypto'
import { problem } from '@/lib/kernel/problem'
import { maskPhone } from '@/lib/kernel/text'
import { CODE_TEXTS } from '@/lib/messages/code-texts'
import { sendCode } from '../codes/send-code'
import { command, done, refuse } from '../command'
import { bookingTarget } from './booking-target'
import { loadLearning } from './learning'

/** A code is good for one student's bookings at the school's counter (EXM-26). */
export const consentBond = (learnerId: string): string => `exam:${learnerId}`

/** Asks the student's own phone on file; the school books nothing without the answer. */
export const requestConsent = command({
  name: 'exam.request-consent',
  action: 'exam.assist',
  level: 'province',
  input: z.strictObject({ learnerId: z.string().max(40) }),
  load: ({ tx, ctx, input: { learnerId } }) => loadLearning(tx, ctx, learnerId),
  about: ({ learner, place }, { ctx }) => bookingTarget(ctx, { place: place.code, personId: learner.personId, organisationId: learner.organisationId }),
  async run({ tx, ctx, subject: { learner } }) {
    const [person] = await tx.select({ sealed: people.phoneSealed }).from(people).where(eq(people.id, learner.personId))
    if (!person?.sealed) return refuse(problem('phone.not-registered'))
    const phone = open(ctx.keys, 'people.phone', learner.personId, person.sealed)
    const sent = await sendCode(tx, ctx, { phone, purpose: 'exam.consent', boundTo: consentBond(learner.id), text: CODE_TEXTS['exam.consent'] })
    if ('problem' in sent) return refuse(sent.problem)
    return done({ expiresAt: sent.expiresAt, phoneMasked: maskPhone(phone) }, { subject: learner.id, onBehalfOf: learner.personId, detail: { purpose: 'exam.consent' } })
  },
})
