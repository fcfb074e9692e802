import { z } from 'zod'
import { disclosures } from '@/db/province/schema/applications'
import { actorId } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { normaliseText } from '@/lib/kernel/text'
import { command, done } from '../command'
import { loadForAct, targetOf } from './application'

const purpose = z.string().transform(normaliseText).pipe(z.string().min(4, 'purpose.too-short').max(200, 'purpose.too-long'))

/** Opens the personal data of one case to one officer, for a purpose the person can read (E4). */
export const discloseApplication = command({
  name: 'application.disclose',
  action: 'application.disclose',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40), purpose }),
  load: ({ tx, ctx, input }) => loadForAct(tx, ctx, input.applicationId),
  about: ({ row }, { ctx }) => targetOf(ctx, row),
  async run({ tx, ctx, input, subject: { row } }) {
    await tx
      .insert(disclosures)
      .values({
        id: newId('dsc', ctx.machineNow), applicationId: row.id, personId: row.applicantId, staffId: actorId(ctx.actor),
        office: ctx.place.officeNameZh, purpose: input.purpose, at: ctx.now,
      })
      .onConflictDoNothing()
    return done({ applicationId: row.id }, { subject: row.id, onBehalfOf: row.applicantId })
  },
})
