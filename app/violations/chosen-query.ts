import type { Params } from '../text-param'

/** The ids in an address, in the order chosen, each once. */
export const chosenOf = async (params: Params): Promise<readonly string[]> => {
  const given = (await params).record
  return [...new Set(typeof given === 'string' ? [given] : given ?? [])]
}

export const chosenQuery = (ids: readonly string[]): string => ids.map((id) => `record=${encodeURIComponent(id)}`).join('&')
