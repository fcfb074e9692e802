import { findService, type CatalogueEntry } from '@/lib/services/registry'

export type CatalogueFilter = { readonly q: string; readonly category: string; readonly state: 'all' | 'open' | 'planned' }

type Query = Record<string, string | string[] | undefined>

const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

export const readCatalogueFilter = (query: Query): CatalogueFilter => {
  const state = first(query.state)
  return {
    q: first(query.q).normalize('NFKC').trim().slice(0, 60),
    category: /^[A-J]$/.test(first(query.category)) ? first(query.category) : '',
    state: state === 'open' || state === 'planned' ? state : 'all',
  }
}

/** Where a person's word may stand: titles, code, and what an open service says of itself. */
const wordsOf = (entry: CatalogueEntry): string => {
  const messages = findService(entry.code)?.messages
  const own = messages ? Object.values(messages).flatMap(({ summary, who, need }) => [summary, who, ...need]) : []
  return [entry.code, entry.titles.zh, entry.titles.en, ...own].join(' ').toLowerCase()
}

const isWithin = (letters: string, text: string): boolean => {
  let from = 0
  for (const letter of letters) {
    const at = text.indexOf(letter, from)
    if (at < 0) return false
    from = at + letter.length
  }
  return true
}

/** Every word of the search must be found; Chinese short forms by their characters in order in the title (补证 → 补领…证). */
const matchesText = (entry: CatalogueEntry, q: string): boolean =>
  q.toLowerCase().split(/\s+/).every((word) => wordsOf(entry).includes(word) || (/^\p{Script=Han}+$/u.test(word) && isWithin(word, entry.titles.zh)))

export const matchesFilter = (entry: CatalogueEntry, { q, category, state }: CatalogueFilter): boolean =>
  (category === '' || entry.category === category) && (state === 'all' || entry.state === state) && (q === '' || matchesText(entry, q))
