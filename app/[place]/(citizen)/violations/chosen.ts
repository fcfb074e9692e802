import { checkHandling, type HandlingCheck } from '@/lib/domain/violations/check-handling'
import type { Context } from '@/lib/kernel/context'
import { ownContexts } from '../../../own-contexts'
import type { Params } from '../../../text-param'

/** The ids in the address, in the order chosen, each once. */
export const chosenOf = async (params: Params): Promise<readonly string[]> => {
  const given = (await params).record
  return [...new Set(typeof given === 'string' ? [given] : given ?? [])]
}

export const chosenQuery = (ids: readonly string[]): string => ids.map((id) => `record=${encodeURIComponent(id)}`).join('&')

type Checked = { readonly home: Context; readonly check: HandlingCheck }

/** The check in the province that keeps all of them; null: none does. */
export const checkChosen = async (ctx: Context, records: readonly string[]): Promise<Checked | null> => {
  for (const home of await ownContexts(ctx)) {
    const found = await checkHandling(home, { records })
    if (found.ok && found.value) return { home, check: found.value }
  }
  return null
}
