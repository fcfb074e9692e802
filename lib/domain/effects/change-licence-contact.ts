import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { licences } from '@/db/province/schema/register'
import { seal } from '@/lib/kernel/crypto'
import { problem } from '@/lib/kernel/problem'
import { formatMoment } from '@/lib/messages/format'
import { HOTLINE } from '@/lib/messages/notices'
import type { RunEffect } from './effect'

/** Writes the proven phone, and the address if one was given, into the licence's register. */
export const changeLicenceContact: RunEffect = async (tx, ctx, { application, facts }) => {
  const { phone, address } = facts
  if (!phone) return { problem: problem('answer.missing', 'phone') }
  const written = await tx
    .update(licences)
    .set({
      contactPhoneSealed: seal(ctx.keys, 'licences.contact-phone', application.subjectId, phone),
      ...(address && { contactAddressSealed: seal(ctx.keys, 'licences.contact-address', application.subjectId, address) }),
      revision: sql`${licences.revision} + 1`,
    })
    .where(and(eq(licences.id, application.subjectId), eq(licences.personId, application.applicantId)))
    .returning({ id: licences.id })
  if (!written.length) return { problem: problem('licence.gone') }
  return { evidence: { licence: application.subjectId, address: Boolean(address) }, notice: { eventTime: { 'zh-Hans': formatMoment('zh-Hans', ctx.now), en: formatMoment('en', ctx.now) }, hotline: HOTLINE } }
}
