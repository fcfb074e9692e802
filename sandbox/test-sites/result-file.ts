import { signatureOf } from '../sign'
import type { TestSite } from '../world'

export type ResultSheet = { readonly serial: number; readonly day: string; readonly lines: readonly string[] }

/** What the system of a test site hands out: a head, a line a booking, and its signature over every byte before it. */
export const signedResults = ({ id, key }: TestSite, { serial, day, lines }: ResultSheet): string => {
  const signed = `OPEN122-RESULTS 1 ${id} ${serial} ${day}\n${lines.map((line) => `${line}\n`).join('')}`
  return `${signed}SIGNATURE ${signatureOf(key, signed)}\n`
}
