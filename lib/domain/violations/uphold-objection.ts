import { and, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import type { Context } from '@/lib/kernel/context'
import type { Locale, Text } from '@/lib/kernel/locale'
import { problem } from '@/lib/kernel/problem'
import { formatMoment } from '@/lib/messages/format'
import type { NoticeParams } from '@/lib/messages/notices'
import type { EffectScope, RunEffect } from '../effects/effect'
import { sendNotice } from '../notices/send-notice'
import { recordOwner } from './record-owner'
import { tellOriginOf } from '../captures/tell-origin'

const inBoth = (say: (locale: Locale) => string): Text => ({ 'zh-Hans': say('zh-Hans'), en: say('en') })

const ownerOf = async (tx: Tx, recordId: string): Promise<string | null> => {
  const [owner] = await tx.select({ id: recordOwner }).from(violations).innerJoin(vehicles, eq(vehicles.id, violations.vehicleId)).where(eq(violations.id, recordId))
  return owner?.id ?? null
}

/** Where a bound driver objected, the owner hears of it too; whoever applied is told by the transition. */
const tellOwner = async (tx: Tx, ctx: Context, { id, number, applicantId, subjectId }: EffectScope['application'], params: NoticeParams): Promise<void> => {
  const ownerId = await ownerOf(tx, subjectId)
  if (ownerId !== null && ownerId !== applicantId) await sendNotice(tx, ctx, { code: 'C05-upheld', personId: ownerId, dedupe: `C05-upheld:${id}:-:owner`, params: { ...params, applyNo: number } })
}

/** B7: whoever objected may drive the officer's vehicle. */
const isOwnCase = async (tx: Tx, { actor }: Context, recordId: string): Promise<boolean> => {
  if (actor.kind !== 'staff') return false
  const ownerId = await ownerOf(tx, recordId)
  return ownerId !== null && actor.tooNear.includes(ownerId)
}

/** VIO-15: the record is gone. Guarded, for only what nobody has decided on can be taken out so. */
export const upholdObjection: RunEffect = async (tx, ctx, { application, service, facts: { ground = '' } }) => {
  if (await isOwnCase(tx, ctx, application.subjectId)) return { problem: problem('objection.own-vehicle') }
  const [gone] = await tx.update(violations).set({ state: 'deleted', revision: sql`${violations.revision} + 1` })
    .where(and(eq(violations.id, application.subjectId), eq(violations.state, 'open')))
    .returning({ plate: violations.plate, at: violations.at })
  if (!gone) return { problem: problem('objection.record-gone') }
  await tellOriginOf(tx, ctx, [application.subjectId])
  const notice = {
    plate: gone.plate, violTime: inBoth((locale) => formatMoment(locale, gone.at)),
    reason: inBoth((locale) => service.messages[locale].fields.ground?.options?.[ground] ?? ''),
  }
  await tellOwner(tx, ctx, application, notice)
  return { evidence: { record: application.subjectId, ground }, notice }
}
