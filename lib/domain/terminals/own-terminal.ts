import { eq } from '@/db/conditions'
import { terminals } from '@/db/province/schema/terminals'
import type { Context } from '@/lib/kernel/context'
import { provinceHandle } from '../platform'

export type OwnTerminal = { readonly code: string; readonly name: string; readonly state: 'in-service' | 'maintenance'; readonly message: string | null }

/** What a machine shows of itself; null when nobody proved a machine. */
export const ownTerminal = async (ctx: Context): Promise<OwnTerminal | null> => {
  if (ctx.actor.kind !== 'terminal' && ctx.actor.kind !== 'visitor') return null
  const { read } = await provinceHandle(ctx.place.province)
  const [row] = await read.select().from(terminals).where(eq(terminals.id, ctx.actor.terminalId))
  if (row?.state !== 'in-service' && row?.state !== 'maintenance') return null
  return { code: row.code, name: row.name, state: row.state, message: row.message }
}
