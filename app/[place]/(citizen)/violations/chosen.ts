import { checkHandling, type HandlingCheck } from '@/lib/domain/violations/check-handling'
import type { Context } from '@/lib/kernel/context'
import { ownContexts } from '../../../own-contexts'

type Checked = { readonly home: Context; readonly check: HandlingCheck }

/** The check in the province that keeps all of them; null: none does. */
export const checkChosen = async (ctx: Context, records: readonly string[]): Promise<Checked | null> => {
  for (const home of await ownContexts(ctx)) {
    const found = await checkHandling(home, { records })
    if (found.ok && found.value) return { home, check: found.value }
  }
  return null
}
