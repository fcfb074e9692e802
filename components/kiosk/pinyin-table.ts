/** Syllable to characters, most likely first; one file a letter, made by `scripts/pinyin-table.ts`. */
export type PinyinTable = Readonly<Record<string, string>>

/** Exact syllable first, then those it may become: `zh` offers zhang, zhao, zhe …. */
export const candidatesFor = (table: PinyinTable, typed: string): readonly string[] => {
  if (!typed) return []
  const exact = [...(table[typed] ?? '')]
  const longer = Object.entries(table)
    .filter(([syllable]) => syllable !== typed && syllable.startsWith(typed))
    .flatMap(([, characters]) => [...characters].slice(0, 4))
  return [...new Set([...exact, ...longer])]
}

const isTable = (value: unknown): value is PinyinTable =>
  typeof value === 'object' && value !== null && Object.values(value).every((characters) => typeof characters === 'string')

export const loadPinyin = async (letter: string): Promise<PinyinTable> => {
  const answer = await fetch(`/pinyin/${letter}.json`)
  const table: unknown = answer.ok ? await answer.json() : {}
  return isTable(table) ? table : {}
}
