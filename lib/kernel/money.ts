/** Amounts are integers in fen (design D12); shown as `10.00 元`. */
export type Fen = number
export const yuan = (fen: Fen): string => `${Math.trunc(fen / 100)}.${String(Math.abs(fen % 100)).padStart(2, '0')}`

/** `-12.3` → -1230; null for what is no amount of yuan with at most two decimals. */
export const fenOf = (text: string): Fen | null => {
  const parts = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text)
  if (!parts) return null
  const [, sign, whole = '', cents = ''] = parts
  const fen = Number(whole) * 100 + Number(cents.padEnd(2, '0'))
  return sign && fen > 0 ? -fen : fen
}
