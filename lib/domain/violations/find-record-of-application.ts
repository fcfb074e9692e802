import { z } from 'zod'
import { eq } from '@/db/conditions'
import { violations } from '@/db/province/schema/violations'
import { loadApplication, mayRead } from '../applications/application'
import { query } from '../query'
import { aboutOwnRow } from '../visits/item-level'
import { recordView, type RecordView } from './record-view'

/** The record an application is about, to whoever may read the application; null when it is about none, or once it is gone. */
export const findRecordOfApplication = query({
  name: 'violation.find-of-application',
  action: 'application.read',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40) }),
  about: ({ ctx }) => ({
    ...aboutOwnRow(ctx),
    ...(ctx.actor.kind === 'member' && { organisationId: ctx.actor.organisationId }),
  }),
  async run({ db, ctx, input }): Promise<RecordView | null> {
    const application = await loadApplication(db, ctx, input.applicationId)
    if (application?.service.subject !== 'violation' || !mayRead(ctx, application)) return null
    const [row] = await db.select().from(violations).where(eq(violations.id, application.row.subjectId))
    return row ? recordView(ctx, row) : null
  },
})
