import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { examSessions, examSites } from '@/db/province/schema/exam-plans'
import { SUBJECT_WORDS } from '@/lib/messages/driving-test-words'
import type { NoticeParams } from '@/lib/messages/notices'

/** What a notice says of a session. */
export const sessionWords = async (db: Db, sessionId: string): Promise<NoticeParams> => {
  const [row] = await db.select({ session: examSessions, nameZh: examSites.nameZh, nameEn: examSites.nameEn }).from(examSessions)
    .innerJoin(examSites, eq(examSites.id, examSessions.siteId)).where(eq(examSessions.id, sessionId))
  if (!row) throw new Error('a session without a row')
  const { subject, testOn, startTime, endTime, capacity } = row.session
  return {
    subject: SUBJECT_WORDS[subject], examDate: testOn, session: `${startTime}–${endTime}`, time: startTime,
    site: { 'zh-Hans': row.nameZh, en: row.nameEn }, capacity: String(capacity),
  }
}
