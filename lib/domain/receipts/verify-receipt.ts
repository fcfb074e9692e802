import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { applications } from '@/db/province/schema/applications'
import type { Instant } from '@/lib/kernel/clock'
import { isStatus } from '@/lib/engine/transitions'
import type { Status } from '@/lib/engine/define-service'
import { findService } from '@/lib/services/registry'
import { query } from '../query'
import { openReceipt } from './receipt-token'

export type Verified =
  | { readonly kind: 'not-ours' }
  | {
      readonly kind: 'genuine'
      readonly number: string
      readonly service: { readonly code: string; readonly slug: string }
      readonly place: string
      readonly madeAt: Instant
      readonly auditHead: string
      /** As it stood when the receipt was made. */
      readonly status: Status
      /** Whether it stands so still; null when its record is kept by another province. */
      readonly isCurrent: boolean | null
    }

/** Says to anyone what a receipt is and whether it still holds; nothing of a person. Asked at the place the receipt names. */
export const verifyReceipt = query({
  name: 'receipt.verify',
  action: 'receipt.verify',
  level: 'province',
  input: z.strictObject({ token: z.string().min(1).max(2000) }),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx, input }): Promise<Verified> {
    const claims = await openReceipt(input.token.trim())
    const service = claims && findService(claims.c)
    if (!claims || !service || !isStatus(claims.s)) return { kind: 'not-ours' }
    const [row] = await db.select({ revision: applications.revision, status: applications.status, place: applications.place }).from(applications).where(eq(applications.number, claims.n))
    const isHere = row?.place === claims.p
    return {
      kind: 'genuine',
      number: claims.n,
      service: { code: service.code, slug: service.slug },
      place: claims.p,
      madeAt: claims.t,
      auditHead: claims.h,
      status: claims.s,
      isCurrent: isHere ? row.status === claims.s : claims.p === ctx.place.code ? false : null,
    }
  },
})
