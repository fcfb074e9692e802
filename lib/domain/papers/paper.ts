import type { papers } from '@/db/province/schema/production'
import type { CivilDate } from '@/lib/kernel/clock'
import { sha256 } from '@/lib/kernel/crypto'
import type { PaperFact } from '@/lib/messages/issued-paper-words'

export type PaperRow = typeof papers.$inferSelect

/** What a paper says, as the register knows it: days as `YYYY-MM-DD`, money in fen, codes where there are words for them. */
export type PaperFacts = Partial<Readonly<Record<PaperFact, string>>>

/** Who may have a copy besides the office. */
export type PaperOwner = {
  readonly personId?: string
  readonly organisationId?: string
  readonly place: string
  /** The staff member who decided with the person before them, and hands the copy over. */
  readonly madeBy?: string
}

export type PaperContent = { readonly facts: PaperFacts; readonly owner: PaperOwner }

export type PaperState = 'good' | 'expired' | 'revoked'

type Dated = Pick<PaperRow, 'kind' | 'number' | 'issuedOn' | 'validUntil'>

/** Of everything the paper says, in an order of its own; wording and layout are not in it. */
export const digestOf = ({ kind, number, issuedOn, validUntil }: Dated, facts: PaperFacts): string =>
  sha256(JSON.stringify([kind, number, issuedOn, validUntil, Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1))]))

/** The last good day; null: without end. */
export const goodUntil = ({ validUntil, endsOn }: Pick<PaperRow, 'validUntil' | 'endsOn'>): CivilDate | null => endsOn ?? validUntil

export const stateOf = (paper: Pick<PaperRow, 'validUntil' | 'endsOn' | 'revokedOn'>, today: CivilDate): PaperState => {
  if (paper.revokedOn !== null) return 'revoked'
  const until = goodUntil(paper)
  return until !== null && until < today ? 'expired' : 'good'
}
