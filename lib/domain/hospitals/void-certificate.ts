import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { medicalCertificates } from '@/db/province/schema/licence-papers'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { command, done, refuse } from '../command'
import { sendNotice } from '../notices/send-notice'

type Certificate = typeof medicalCertificates.$inferSelect

export const voidReason = z.string().transform(normaliseText).pipe(z.string().min(2, 'certificate.reason-missing').max(200, 'certificate.reason-too-long'))

/** The person hears that it is void, and why. */
export const tellVoid = (tx: Tx, ctx: Context, { id, number, personId }: Certificate, reason: string): Promise<void> =>
  sendNotice(tx, ctx, { code: 'B17-void', personId, subject: id, dedupe: `B17-void:${id}:-:event`, params: { certificateNo: number, reason } })

/** A certificate is never changed: a wrong one is void with its reason, and another is handed in. */
export const voidCertificate = command({
  name: 'hospital.void-certificate',
  action: 'examination.enter',
  level: 'province',
  input: z.strictObject({ certificateId: z.string().max(40), reason: voidReason }),
  async load({ tx, input: { certificateId } }): Promise<Certificate | null> {
    const [row] = await tx.select().from(medicalCertificates).where(eq(medicalCertificates.id, certificateId))
    return row ?? null
  },
  about: ({ organisationId, place }, { ctx }) => ({ province: ctx.place.province, place, organisationId }),
  async run({ tx, ctx, input: { reason }, subject }) {
    const [row] = await tx
      .update(medicalCertificates)
      .set({ state: 'void', voidReason: reason })
      .where(and(eq(medicalCertificates.id, subject.id), eq(medicalCertificates.state, 'valid')))
      .returning({ certificateId: medicalCertificates.id })
    if (!row) return refuse(problem('certificate.is-void'))
    await tellVoid(tx, ctx, subject, reason)
    return done({ ...row, number: subject.number }, { subject: subject.id, onBehalfOf: subject.personId, detail: { number: subject.number } })
  },
})
