import type { CivilDate } from '@/lib/kernel/clock'

/** What is looked for, in the address: place, day, highest price, order, and the station whose times are shown. */
export type SlotSearch = {
  readonly place: string
  readonly day: string
  readonly most: string
  readonly order: string
  readonly line: string
  readonly station: string
  /** The day whose times are shown. */
  readonly on: string
}

type Given = Readonly<Record<string, string | string[] | undefined>>

const NAMES = ['place', 'day', 'most', 'order', 'line', 'station', 'on'] as const

export const searchOf = (given: Given): SlotSearch => {
  const one = (name: string): string => {
    const value = given[name]
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, 40)
  }
  return { place: one('place'), day: one('day'), most: one('most'), order: one('order'), line: one('line'), station: one('station'), on: one('on') }
}

/** The same search with something changed; what is empty falls away. */
export const searchHref = (path: string, search: SlotSearch, change: Partial<SlotSearch> & { readonly on?: CivilDate }): string => {
  const merged = { ...search, ...change }
  const query = new URLSearchParams(NAMES.filter((name) => merged[name] !== '').map((name) => [name, merged[name]]))
  return query.size ? `${path}?${query.toString()}` : path
}
