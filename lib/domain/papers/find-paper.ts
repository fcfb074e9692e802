import { z } from 'zod'
import { eq } from '@/db/conditions'
import { organisations } from '@/db/national/schema/organisations'
import { papers } from '@/db/province/schema/production'
import type { CivilDate } from '@/lib/kernel/clock'
import type { PlaceInfo } from '@/lib/kernel/context'
import type { PaperKind } from '@/lib/messages/issued-paper-words'
import { platform } from '../platform'
import { query } from '../query'
import { findPlace } from '../system-context'
import { contentOf } from './content-of'
import { mayHaveCopy, readerOf } from './may-have-copy'
import { digestOf, stateOf, type PaperFacts, type PaperState } from './paper'
import { proofAddress } from './proof-token'

/** Everything a copy of a paper shows. */
export type PaperCopy = {
  readonly kind: PaperKind
  readonly number: string
  readonly issuedOn: CivilDate
  readonly validUntil: CivilDate | null
  readonly state: PaperState
  /** As the register has them, bodies by name. */
  readonly facts: PaperFacts
  readonly place: PlaceInfo
  /** First 16 hex of the digest: the check number. */
  readonly digest: string
  readonly proof: string
  /** The register says something else by now: a copy would not be the paper that was issued. */
  readonly isOutdated: boolean
}

const nameOf = async (id: string): Promise<string> => {
  const [row] = await platform().databases.national.read.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, id))
  return row?.name ?? ''
}

/** Bodies stand in the register by id; their names are kept by the country (D1) and may change without another text. */
const withNames = async ({ organisation, school, ...facts }: PaperFacts): Promise<PaperFacts> => ({
  ...facts,
  ...(organisation && { organisation: await nameOf(organisation) }),
  ...(school && { school: await nameOf(school) }),
})

/** A paper to be shown or printed; null for what is not there or not the reader's. */
export const findPaper = query({
  name: 'paper.find',
  action: 'paper.read',
  level: 'province',
  input: z.strictObject({ paperId: z.string().max(40) }),
  about: ({ ctx }) => readerOf(ctx),
  async run({ db, ctx, input: { paperId } }): Promise<PaperCopy | null> {
    const [row] = await db.select().from(papers).where(eq(papers.id, paperId))
    const content = row && (await contentOf(db, ctx, row))
    if (!row || !content || !(await mayHaveCopy(db, ctx, row, content.owner))) return null
    const { kind, number, issuedOn, validUntil } = row
    const digest = row.digest.slice(0, 16)
    const place = (await findPlace(content.owner.place)) ?? ctx.place
    return {
      kind, number, issuedOn, validUntil, digest, place,
      state: stateOf(row, ctx.today),
      facts: await withNames(content.facts),
      proof: await proofAddress({ k: 'paper', p: place.code, n: number, d: digest }),
      isOutdated: digestOf(row, content.facts) !== row.digest,
    }
  },
})
