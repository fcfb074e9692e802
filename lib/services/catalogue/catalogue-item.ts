import type { Level } from '@/lib/kernel/actor'

export type CategoryLetter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J'

/** W web, M mobile, K kiosk, O organisation portal, S SMS, V voice 12123, D at the counter. */
export type ChannelLetter = 'W' | 'M' | 'K' | 'O' | 'S' | 'V' | 'D'

/** C citizen, P public, O:… organisations of a kind (O:* any owner of vehicles), GOV authorities. */
export type Audience =
  | 'C' | 'P' | 'O:*' | 'O:HOS' | 'O:DS' | 'O:DLR' | 'O:INSP' | 'O:TRN' | 'O:SCH' | 'GOV' | 'GOV:EDU'

type Titles = { readonly zh: string; readonly en: string }

export type Category = { readonly letter: CategoryLetter; readonly titles: Titles }

export type CatalogueItem = {
  readonly code: string
  readonly category: CategoryLetter
  readonly titles: Titles
  readonly audience: readonly Audience[]
  /** Where the item belongs when it is complete; where it is open today the registry says. */
  readonly channels: readonly ChannelLetter[]
  /** Of the whole item: B22, E04 and E07 answer a narrow look-up at L0 too, J04 asks L1 for questions on one's own case. */
  readonly level: Level
  /** Y before the outcome, N automatic, C on a rule hit or sample, - none. */
  readonly review: 'Y' | 'N' | 'C' | '-'
  /** Fen, or the rule that sets the amount by date, region or case (`FEE-02`, `FEE-06`, `fine`). */
  readonly fee: string
  readonly post: boolean
}
