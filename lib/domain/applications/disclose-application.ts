import { and, count } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { disclosures } from '@/db/province/schema/applications'
import { actorId } from '@/lib/kernel/actor'
import { civilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { ruleValue } from '@/lib/policy/rule-versions'
import { raiseAlarm } from '../audit/raise-alarm'
import { command, done, refuseButKeep } from '../command'
import { ruleMomentOf } from '../rule-moment'
import { loadForAct, targetOf } from './application'

const purpose = z.string().transform(normaliseText).pipe(z.string().min(4, 'purpose.too-short').max(200, 'purpose.too-long'))

const openedBy = async (tx: Tx, staffId: string, day: string): Promise<number> => {
  const [row] = await tx.select({ n: count() }).from(disclosures).where(and(eq(disclosures.staffId, staffId), eq(disclosures.day, day)))
  return row?.n ?? 0
}

const isOpen = async (tx: Tx, staffId: string, applicationId: string): Promise<boolean> =>
  (await tx.select({ id: disclosures.id }).from(disclosures).where(and(eq(disclosures.applicationId, applicationId), eq(disclosures.staffId, staffId)))).length > 0

const mostPerDay = (ctx: Context): number =>
  ruleValue('disclosure.perDay', ruleMomentOf(ctx)).value

/** Opens the personal data of one case to one officer, for a purpose the person can read; so many a day, and the auditor hears of more (E4). */
export const discloseApplication = command({
  name: 'application.disclose',
  action: 'application.disclose',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40), purpose }),
  load: ({ tx, ctx, input }) => loadForAct(tx, ctx, input.applicationId),
  about: ({ row }, { ctx }) => targetOf(ctx, row),
  async run({ tx, ctx, input, subject: { row } }) {
    const staffId = actorId(ctx.actor)
    const evidence = { subject: row.id, onBehalfOf: row.applicantId }
    if (await isOpen(tx, staffId, row.id)) return done({ applicationId: row.id }, { ...evidence, detail: { again: true } })
    const day = civilDate(ctx.machineNow)
    const most = mostPerDay(ctx)
    if ((await openedBy(tx, staffId, day)) >= most) {
      await raiseAlarm(tx, ctx, { intent: 'disclosure.alarm', subject: staffId, once: day, detail: { rule: 'E4', most } })
      return refuseButKeep([problem('disclosure.daily-limit', 'purpose', { most })], evidence)
    }
    const id = newId('dsc', ctx.machineNow)
    await tx.insert(disclosures).values({
      id, applicationId: row.id, personId: row.applicantId, staffId, office: ctx.place.officeNameZh,
      purposeSealed: seal(ctx.keys, 'disclosures.purpose', id, input.purpose), at: ctx.now, day,
    })
    return done({ applicationId: row.id }, evidence)
  },
})
