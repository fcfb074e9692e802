/** Eight digits of the pad as a date; whether there is such a day is the engine's to say. */
export const dateFromPad = (typed: string): string => {
  const digits = typed.normalize('NFKC').replace(/\D/g, '')
  return digits.length === 8 ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : typed
}
