import type { Db } from '@/db/handle'
import type { Channel, Context } from '@/lib/kernel/context'
import type { Problem } from '@/lib/kernel/problem'
import { judge } from '../register/judge'
import { loadStanding } from '../register/load-standing'
import type { Application } from './application'

/** Written from `ctx.channel` when it was started, which is what the cast states. */
const channelOf = (row: Application['row']): Channel => row.channel as Channel

/** What the rules say of the application today, with traces; shown to the officer and kept with the decision (D7). */
export const findings = async (db: Db, ctx: Context, { row, service }: Application): Promise<Problem[]> => {
  const standing = await loadStanding(db, ctx, { subject: service.subject, personId: row.applicantId, subjectId: row.subjectId, applicationId: row.id })
  // Judged as it came in: an officer must see what makes an online case suspicious (LIC-23).
  return standing ? judge(service, { ...standing, channel: channelOf(row) }) : []
}
