import { and, eq, sql } from 'drizzle-orm'
import { violations } from '@/db/province/schema/violations'
import { LOCALES } from '@/lib/kernel/locale'
import { problem } from '@/lib/kernel/problem'
import { formatMoment } from '@/lib/messages/format'
import type { RunEffect } from '../effects/effect'

/** VIO-15: the record is gone. Guarded, for only what nobody has decided on can be taken out so. */
export const upholdObjection: RunEffect = async (tx, _ctx, { application, service, facts: { ground = '' } }) => {
  const [gone] = await tx.update(violations).set({ state: 'deleted', revision: sql`${violations.revision} + 1` })
    .where(and(eq(violations.id, application.subjectId), eq(violations.state, 'open')))
    .returning({ plate: violations.plate, at: violations.at })
  if (!gone) return { problem: problem('objection.record-gone') }
  const inBoth = (say: (locale: (typeof LOCALES)[number]) => string) => ({ 'zh-Hans': say('zh-Hans'), en: say('en') })
  return {
    evidence: { record: application.subjectId, ground },
    notice: {
      plate: gone.plate, violTime: inBoth((locale) => formatMoment(locale, gone.at)),
      reason: inBoth((locale) => service.messages[locale].fields.ground?.options?.[ground] ?? ''),
    },
  }
}
