import { papers } from '@/db/province/schema/production'
import type { Tx } from '@/db/handle'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import type { PaperKind } from '@/lib/messages/issued-paper-words'
import { contentOf } from './content-of'
import { digestOf } from './paper'


export type NewPaper = {
  readonly kind: PaperKind
  /** Unlike any other paper's: of the certificate or plate, or `<application>-D` and the like. */
  readonly number: string
  /** Row the paper is about: application (receipt, decision), medical certificate, temporary plate, learner. */
  readonly subjectId: string
  readonly applicationId?: string
  /** Last good civil day; null: without end. */
  readonly validUntil: CivilDate | null
}

/**
 * A paper of what the register says at this moment of the transaction: write its row first. From then on the number with this
 * text is genuine; the copy is made from the register each time somebody asks for it.
 */
export const issuePaper = async (tx: Tx, ctx: Context, { applicationId, ...paper }: NewPaper): Promise<{ readonly paperId: string }> => {
  const content = await contentOf(tx, ctx, paper)
  if (!content) throw new Error(`nothing in the register for a paper of ${paper.kind}`)
  const dated = { ...paper, issuedOn: ctx.today }
  const paperId = newId('ppr', ctx.machineNow)
  await tx.insert(papers).values({ ...dated, id: paperId, applicationId: applicationId ?? null, digest: digestOf(dated, content.facts) })
  return { paperId }
}
