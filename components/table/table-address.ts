/** Sort, filter and page as they stand in the address; read on the server like any input (style.md §7). */
export type TableState = Readonly<Record<string, string | undefined>>

export type SortDirection = 'asc' | 'desc'

/** The same list with some of its state changed; another order or filter begins on page one. */
export const tableHref = (path: string, state: TableState, change: TableState): string => {
  const next = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...state, page: undefined, ...change })) if (value) next.set(key, value)
  const query = next.toString()
  return query ? `${path}?${query}` : path
}

export const sortOf = (state: TableState): { id: string; desc: boolean }[] =>
  state.sort ? [{ id: state.sort, desc: state.direction === 'desc' }] : []
