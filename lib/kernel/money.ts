/** Amounts are integers in fen (design D12); shown as `10.00 元`. */
export type Fen = number
export const yuan = (fen: Fen): string => `${Math.trunc(fen / 100)}.${String(Math.abs(fen % 100)).padStart(2, '0')}`
