import type { applications } from '@/db/province/schema/applications'
import type { Tx } from '@/db/handle'
import type { Service } from '@/lib/engine/define-service'
import type { Facts } from '@/lib/engine/fields'
import type { Context } from '@/lib/kernel/context'
import type { Problem } from '@/lib/kernel/problem'
import type { NoticeParams } from '@/lib/messages/notices'
import type { AuditDetail } from '../audit/append-audit'

/** What an effect may know: the application as it stands after the transition, answers open, on its path only. */
export type EffectScope = {
  readonly application: typeof applications.$inferSelect
  /** The version whose questions were answered. */
  readonly service: Service
  /** The newest version: what is made and handed over today. */
  readonly current: Service
  readonly facts: Facts
  readonly transition: string
  /** The officer's answers. */
  readonly decision: Facts
}

export type EffectOutcome =
  | { readonly problem: Problem }
  | {
      /** Goes into the audit row of the transition; ids and counts, never personal data. */
      readonly evidence: AuditDetail
      /** Variables it knows for the notice of the transition (notices.md §1). */
      readonly notice?: NoticeParams
      /** Phones that hear it besides or instead of the filed one: the old and the new contact (F10). */
      readonly phones?: readonly string[]
    }

/** A change in the register, inside the transaction of its transition; a problem undoes the transition as well. */
export type RunEffect = (tx: Tx, ctx: Context, scope: EffectScope) => Promise<EffectOutcome>
