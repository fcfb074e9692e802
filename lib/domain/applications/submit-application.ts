import { z } from 'zod'
import type { Status } from '@/lib/engine/define-service'
import { command, done, refuse, type Outcome } from '../command'
import { loadForEntry, targetOf } from './application'
import { submit } from './submit'
import { tooLateToChange } from './too-late'

/** Hands the application in; after a return for more, once again. */
export const submitApplication = command({
  name: 'application.submit',
  action: 'application.submit',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40), revision: z.coerce.number().int() }),
  load: ({ tx, ctx, input }) => loadForEntry(tx, ctx, input.applicationId),
  about: ({ row }, { ctx }) => targetOf(ctx, row),
  async run({ tx, ctx, input, subject }): Promise<Outcome<{ applicationId: string; status: Status }>> {
    const late = tooLateToChange(ctx, subject)
    if (late) return refuse(late)
    const moved = await submit(tx, ctx, subject, input.revision)
    if ('problems' in moved) return refuse(...moved.problems)
    return done({ applicationId: moved.row.id, status: moved.row.status }, { subject: moved.row.id, onBehalfOf: moved.row.applicantId, detail: moved.evidence })
  },
})
