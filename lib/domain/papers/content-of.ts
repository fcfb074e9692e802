import type { Db } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { decisionContent } from './facts/decision'
import { fineReceiptContent } from './facts/fine-receipt'
import { learnerCertificateContent } from './facts/learner-certificate'
import { paymentReceiptContent } from './facts/payment-receipt'
import { physicalCertificateContent } from './facts/physical-certificate'
import { testFeeReceiptContent } from './facts/test-fee-receipt'
import { temporaryPlateContent } from './facts/temporary-plate'
import { violationDecisionContent } from './facts/violation-decision'
import type { PaperKind } from '@/lib/messages/issued-paper-words'
import type { PaperContent } from './paper'

export type ReadContent = (db: Db, ctx: Context, subjectId: string) => Promise<PaperContent | null>

const readers: Readonly<Record<PaperKind, ReadContent>> = {
  receipt: paymentReceiptContent,
  decision: decisionContent,
  'physical-certificate': physicalCertificateContent,
  'temporary-plate': temporaryPlateContent,
  'learner-certificate': learnerCertificateContent,
  'violation-decision': violationDecisionContent,
  'fine-receipt': fineReceiptContent,
  'test-fee-receipt': testFeeReceiptContent,
}

/** What the register says for a paper, and whose it is; null when its row is gone. */
export const contentOf = (db: Db, ctx: Context, { kind, subjectId }: { readonly kind: PaperKind; readonly subjectId: string }): Promise<PaperContent | null> =>
  readers[kind](db, ctx, subjectId)
