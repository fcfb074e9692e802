import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import { vehicles } from '@/db/province/schema/register'
import { open, seal } from '@/lib/kernel/crypto'
import { problem } from '@/lib/kernel/problem'
import { formatMoment } from '@/lib/messages/format'
import { HOTLINE } from '@/lib/messages/notices'
import type { RunEffect } from './effect'

/** Writes the proven phone, and the address if one was given; the old and the new contact hear of it (VEH-13, F10). */
export const changeVehicleContact: RunEffect = async (tx, ctx, { application, facts }) => {
  const { phone, address } = facts
  if (!phone) return { problem: problem('answer.missing', 'phone') }
  const mine = and(eq(vehicles.id, application.subjectId), eq(vehicles.ownerId, application.applicantId), eq(vehicles.stage, 'registered'))
  const [before] = await tx
    .select({ plate: vehicles.plate, contact: vehicles.contactPhoneSealed, filed: people.phoneSealed })
    .from(vehicles).innerJoin(people, eq(people.id, vehicles.ownerId)).where(mine)
  const written = await tx
    .update(vehicles)
    .set({
      contactPhoneSealed: seal(ctx.keys, 'vehicles.contact-phone', application.subjectId, phone),
      ...(address && { contactAddressSealed: seal(ctx.keys, 'vehicles.contact-address', application.subjectId, address) }),
      revision: sql`${vehicles.revision} + 1`,
    })
    .where(mine)
    .returning({ id: vehicles.id })
  if (!before || !written.length) return { problem: problem('vehicle.gone') }
  const old = before.contact
    ? [open(ctx.keys, 'vehicles.contact-phone', application.subjectId, before.contact)]
    : before.filed ? [open(ctx.keys, 'people.phone', application.applicantId, before.filed)] : []
  return {
    evidence: { vehicle: application.subjectId, address: Boolean(address) },
    notice: { plate: before.plate ?? '', eventTime: { 'zh-Hans': formatMoment('zh-Hans', ctx.now), en: formatMoment('en', ctx.now) }, hotline: HOTLINE, eventName: { 'zh-Hans': '联系方式变更', en: 'the contact was changed' } },
    phones: [...old, phone],
  }
}
