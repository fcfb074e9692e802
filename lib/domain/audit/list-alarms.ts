import { and, desc, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { audit } from '@/db/common/schema'
import { DAY, type Instant } from '@/lib/kernel/clock'
import { query } from '../query'

const SHOWN = 30 * DAY
const MOST = 200

/** What rings; the intents are written by `raiseAlarm` and by the terminals (G5). */
export const ALARMS = ['disclosure.alarm', 'terminal.alarm'] as const
type AlarmIntent = (typeof ALARMS)[number]

export type Alarm = { readonly seq: number; readonly at: Instant; readonly intent: AlarmIntent; readonly subject: string; readonly actor: string }

const isAlarm = (intent: string): intent is AlarmIntent => ALARMS.some((each) => each === intent)

/** The alarms of a province's last month, newest first, for its auditor. Ids, no names: whoever follows one up opens the case. */
export const listAlarms = query({
  name: 'audit.list-alarms',
  action: 'audit.read',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx }): Promise<Alarm[]> {
    // Written out as in the partial index, which is used only when SQLite sees the same words.
    const recent = and(sql`intent LIKE '%.alarm'`, gt(audit.at, ctx.machineNow - SHOWN))
    const rows = await db.select().from(audit).where(recent).orderBy(desc(audit.at)).limit(MOST)
    return rows.flatMap(({ seq, at, intent, subject, actorId }) => (isAlarm(intent) ? [{ seq, at, intent, subject: subject ?? '', actor: actorId }] : []))
  },
})
