import type { Party, Status } from '@/lib/engine/define-service'
import { asksFor } from '@/lib/engine/asks-for'
import type { Facts } from '@/lib/engine/fields'
import { transitionsOf, type NamedTransition } from '@/lib/engine/transitions'
import type { Run } from './example-run'

/** What an applicant applies for ends in one of these. */
const ENDS: readonly Status[] = ['completed', 'delivered']

/** What decides the way: choices as they were typed; of the rest it is enough that it is there. */
const factsOf = ({ example }: Run): Facts =>
  Object.fromEntries(Object.values(example.answers).flatMap((step) => Object.entries(step)).map(([field, answer]) => [field, typeof answer === 'string' ? answer : answer.kind]))

/** From where the applicant leaves it to a good end, as the definition has it; what several could do is done by `party`. */
export const courseOf = (run: Run, party: Party): readonly NamedTransition[] => {
  const { service, example: { outcome } } = run
  // A booked day lies ahead of the run: what a station makes of it is driven by portal/inspections.spec.ts.
  if (outcome === null || asksFor(service, 'inspection-slot')) return []
  const facts = factsOf(run)
  const isTheirs = ({ by }: NamedTransition) => Number(by.includes(party))
  const seen = new Set<Status>([outcome])
  const ways: NamedTransition[][] = [[]]
  for (const way of ways) {
    const status = way.at(-1)?.to ?? outcome
    if (ENDS.includes(status)) return way
    for (const act of transitionsOf(service, status, facts).toSorted((a, b) => isTheirs(b) - isTheirs(a))) {
      if (seen.has(act.to)) continue
      seen.add(act.to)
      ways.push([...way, act])
    }
  }
  throw new Error(`${service.code} has no way from ${outcome} to an end`)
}
