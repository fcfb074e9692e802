import type { Params } from '../text-param'

/** The fines chosen on the page before, each once. */
export const chosenFines = async (params: Params): Promise<readonly string[]> => {
  const given = (await params).fine
  return [...new Set(typeof given === 'string' ? [given] : (given ?? []))]
}
