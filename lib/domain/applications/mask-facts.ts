import type { Facts, Fields } from '@/lib/engine/fields'
import { maskPhone } from '@/lib/kernel/text'

/** What is seen of the answers before personal data are opened: choices, days and offices; the rest in stars (E4). */
export const maskFacts = (fields: Fields, facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, answer]) => {
      const kind = fields[name]?.kind
      if (answer === undefined || answer === '') return [name, answer]
      if (kind === 'phone' || (kind === 'code' && /^1\d{10}$/.test(answer))) return [name, maskPhone(answer)]
      return [name, kind === 'text' ? '***' : answer]
    }),
  )
