import { randomInt } from 'node:crypto'

export const anyOf = <T>(list: readonly T[]): T => {
  const found = list[randomInt(list.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

/** One of them, each as often as its weight says. */
export const weighted = <T extends { readonly weight: number }>(list: readonly T[]): T => {
  const total = list.reduce((sum, { weight }) => sum + weight, 0)
  let left = randomInt(total)
  for (const each of list) if ((left -= each.weight) < 0) return each
  return anyOf(list)
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Works through a list, so many at a time. */
export const inCrowd = async <T>(list: readonly T[], crowd: number, work: (each: T) => Promise<void>): Promise<void> => {
  let next = 0
  const walk = async () => {
    for (let each = list[next++]; each !== undefined; each = list[next++]) await work(each)
  }
  await Promise.all(Array.from({ length: crowd }, walk))
}
