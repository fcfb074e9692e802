import { and, gt } from 'drizzle-orm'
import { z } from 'zod'
import { eq, ne } from '@/db/conditions'
import { plateSegments } from '@/db/province/schema/plates'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { schedule } from '../scheduling'
import { findSegment } from './publish-segment'

/** Takes a segment back before its release; afterwards its numbers may be somebody's. */
export const cancelSegment = command({
  name: 'plate.cancel-segment',
  action: 'plate.cancel-segment',
  level: 'province',
  input: z.strictObject({ segmentId: z.string().max(40), revision: z.coerce.number().int() }),
  load: ({ tx, ctx, input }) => findSegment(tx, ctx, input.segmentId),
  about: (segment, { ctx }) => ({ province: ctx.place.province, place: segment.place }),
  async run({ tx, ctx, input, subject }) {
    if (subject.releaseAt <= ctx.now) return refuse(problem('segment.already-released'))
    const [cancelled] = await tx
      .update(plateSegments)
      .set({ state: 'cancelled', filledAt: null, free: 0, revision: input.revision + 1 })
      .where(
        and(
          eq(plateSegments.id, subject.id), ne(plateSegments.state, 'cancelled'),
          eq(plateSegments.revision, input.revision), gt(plateSegments.releaseAt, ctx.now),
        ),
      )
      .returning({ id: plateSegments.id })
    if (!cancelled) return refuse(problem('segment.changed-meanwhile'))
    await schedule(tx, ctx, { kind: 'plate.fill-segment', key: `plate.clear:${subject.id}`, payload: { segmentId: subject.id }, dueAt: ctx.now })
    return done({ segmentId: subject.id }, { subject: subject.id, detail: { was: subject.state, total: subject.total } })
  },
})
