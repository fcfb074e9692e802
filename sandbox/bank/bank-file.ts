import { signatureOf } from '../sign'
import type { Bank } from '../world'

export type CounterDay = { readonly day: string; readonly payments: readonly { readonly serial: string; readonly number: string; readonly amount: string }[] }

/** What a bank's system hands out: a head, a line a payment at its counters, and its signature over every byte before it. */
export const signedDay = ({ code, key }: Bank, { day, payments }: CounterDay): string => {
  const lines = payments.map(({ serial, number, amount }) => `${serial},${number},${amount},${day}T10:15:00+08:00\n`)
  const signed = `OPEN122-BANK 1 ${code} ${day} ${lines.length}\n${lines.join('')}`
  return `${signed}SIGNATURE ${signatureOf(key, signed)}\n`
}
