import type { Handle } from '@/db/handle'
import { actorId } from '@/lib/kernel/actor'
import { MINUTE, type Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { appendAudit } from './append-audit'

/** One row for an actor and an intent within this time; the next one says how many came between. */
const MERGED_FOR = 10 * MINUTE
/** An actor who is denied more intents than this in one window is known to be trying doors; the log need not name each. */
const INTENTS_AT_MOST = 30
const ACTORS_AT_MOST = 5_000

type Door = { said: boolean; merged: number }
type Doors = { readonly from: Instant; readonly tried: Map<string, Door> }

const seen = new Map<string, Doors>()

/** What an earlier window left uncounted is said with the first row of the next. */
const nextWindow = (before: Doors | undefined, from: Instant): Doors => {
  const left = [...(before?.tried ?? [])].filter(([, { merged }]) => merged > 0)
  return { from, tried: new Map(left.map(([intent, { merged }]) => [intent, { said: false, merged }])) }
}

const doorsOf = (who: string, at: Instant): Doors => {
  const known = seen.get(who)
  if (known && at >= known.from && at - known.from < MERGED_FOR) return known
  const fresh = nextWindow(known, at)
  seen.delete(who)
  seen.set(who, fresh)
  const [oldest] = seen.keys()
  if (seen.size > ACTORS_AT_MOST && oldest !== undefined) seen.delete(oldest)
  return fresh
}

/** How many earlier denials this one's row speaks for; null when it is only counted. */
const toSay = ({ tried }: Doors, intent: string): number | null => {
  const door = tried.get(intent)
  if (door?.said) {
    door.merged++
    return null
  }
  if (!door && tried.size >= INTENTS_AT_MOST) return null
  tried.set(intent, { said: true, merged: 0 })
  return door?.merged ?? 0
}

/** G1: a denial is kept, once a window for each actor and intent, so that nobody can fill the log by knocking. Nobody known is nobody to name. */
export const auditDenial = async (handle: Handle, ctx: Context, intent: string): Promise<void> => {
  if (ctx.actor.kind === 'anonymous') return
  const merged = toSay(doorsOf(`${handle.name}:${actorId(ctx.actor)}`, ctx.machineNow), intent)
  if (merged === null) return
  await handle.write((tx) => appendAudit(tx, ctx, { intent, outcome: 'denied', ...(merged > 0 && { detail: { merged } }) }))
}
