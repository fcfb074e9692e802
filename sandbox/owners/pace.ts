/** 2015-10-29 in Huai'an as the newspaper told it: minutes after the opening, numbers chosen. */
export const NEWSPAPER = [
  { minutes: 3, chosen: 1 },
  { minutes: 15, chosen: 80 },
  { minutes: 120, chosen: 500 },
  { minutes: 300, chosen: 710 },
] as const

/** When the n-th owner chooses, in minutes after the opening; null when the newspaper tells of no such owner. */
export const minuteOf = (order: number): number | null => {
  let before: { minutes: number; chosen: number } = { minutes: 3, chosen: 1 }
  for (const point of NEWSPAPER) {
    if (order <= point.chosen) {
      const share = point.chosen === before.chosen ? 1 : (order - before.chosen) / (point.chosen - before.chosen)
      return before.minutes + share * (point.minutes - before.minutes)
    }
    before = point
  }
  return null
}

/** Famous numbers first, in the order they were taken; everybody else as listed. */
const FIRST = ['HB888B', 'HA888A', 'HA999A']

export const inOrder = <T extends { readonly wish?: string }>(owners: readonly T[]): readonly T[] => {
  const rank = ({ wish }: T): number => {
    const index = FIRST.findIndex((number) => wish?.endsWith(number))
    return index < 0 ? FIRST.length : index
  }
  return [...owners].sort((a, b) => rank(a) - rank(b))
}
