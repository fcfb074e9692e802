import type { Command } from '../domain/command'
import { loadTerminal } from '../domain/terminals/load-kiosk-actor'
import type { Context } from '../kernel/context'
import { contextFor } from './contexts'
import { kioskCookies, terminalActor } from './kiosk-actor'

/** The same request with the machine as its actor, whoever stands before it. */
export const asTerminal = async (ctx: Context): Promise<Context> => ({ ...ctx, actor: await terminalActor(ctx.place) })

/** A command about the visit of this browser, which only its cookie names. */
export const ofThisVisit =
  <V>(run: Command<V>): Command<V> =>
  async (ctx, raw, options) => {
    const { visit = '', isElder } = await kioskCookies()
    return run(ctx, { ...Object(raw), visit, isElder }, options)
  }

/** For a machine's own calls: what cannot be read is told as an outage, not as a machine that is none. */
export const terminalContext = async (place: string): Promise<Context | null> => {
  const ctx = await contextFor('kiosk', place)
  const { terminal } = await kioskCookies()
  return ctx && { ...ctx, actor: (await loadTerminal(ctx.place, terminal, ctx.machineNow)) ?? { kind: 'anonymous' } }
}
