import type { Context } from '../kernel/context'
import { contextFor } from './contexts'
import { terminalActor } from './kiosk-actor'

/** The same request with the machine as its actor, whoever stands before it. */
export const asTerminal = async (ctx: Context): Promise<Context> => ({ ...ctx, actor: await terminalActor(ctx.place) })

export const terminalContext = async (place: string): Promise<Context | null> => {
  const ctx = await contextFor('kiosk', place)
  return ctx && asTerminal(ctx)
}
