import { and, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { notices } from '@/db/province/schema/people'
import { command, done } from '../command'

/** Marks one's own notice as read, once; the first reading counts (NTF-08). */
export const readNotice = command({
  name: 'notice.read',
  action: 'notice.read-own',
  level: 'province',
  input: z.strictObject({ noticeId: z.string().max(40) }),
  async load({ tx, input }) {
    const [row] = await tx.select({ id: notices.id, personId: notices.personId }).from(notices).where(eq(notices.id, input.noticeId))
    return row ?? null
  },
  about: ({ personId }, { ctx }) => ({ province: ctx.place.province, personId }),
  async run({ tx, ctx, subject }) {
    await tx.update(notices).set({ readAt: ctx.now }).where(and(eq(notices.id, subject.id), isNull(notices.readAt)))
    return done({ noticeId: subject.id }, { subject: subject.id })
  },
})
