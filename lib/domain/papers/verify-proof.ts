import { z } from 'zod'
import { eq } from '@/db/conditions'
import { applications } from '@/db/province/schema/applications'
import { examBookings } from '@/db/province/schema/exam-bookings'
import { papers } from '@/db/province/schema/production'
import type { Db } from '@/db/handle'
import type { CivilDate, Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { isStatus } from '@/lib/engine/transitions'
import type { Status } from '@/lib/engine/define-service'
import type { PaperKind } from '@/lib/messages/issued-paper-words'
import { isTestSubject, type TestSubject } from '@/lib/policy/exams/test-subjects'
import { findService } from '@/lib/services/registry'
import { findPlace } from '../system-context'
import { query } from '../query'
import { openProof, type ProofClaims } from './proof-token'
import { goodUntil, stateOf, type PaperState } from './paper'

export type Verified =
  | { readonly kind: 'not-ours' }
  | {
      readonly kind: 'status'
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
  | {
      readonly kind: 'paper'
      readonly number: string
      readonly place: string
      readonly paper: PaperKind
      readonly issuedOn: CivilDate
      readonly validUntil: CivilDate | null
      readonly revokedOn: CivilDate | null
      readonly state: PaperState
      /** What stands on the paper as its check number. */
      readonly digest: string
    }
  | {
      readonly kind: 'test'
      readonly number: string
      readonly subject: TestSubject
      readonly place: string
      readonly madeAt: Instant
      readonly auditHead: string
      readonly state: TestBookingState
      /** As of a status. */
      readonly isCurrent: boolean | null
    }
  /** Signed here, but its record is kept by another province: to be asked there. */
  | { readonly kind: 'elsewhere'; readonly number: string; readonly place: string }

export type TestBookingState = (typeof examBookings.$inferSelect)['state']

const NOT_OURS: Verified = { kind: 'not-ours' }

const verifyStatus = async (db: Db, ctx: Context, claims: Extract<ProofClaims, { k: 'status' }>): Promise<Verified> => {
  const service = findService(claims.c)
  if (!service || !isStatus(claims.s)) return NOT_OURS
  const [row] = await db.select({ status: applications.status, place: applications.place }).from(applications).where(eq(applications.number, claims.n))
  const isHere = row?.place === claims.p
  return {
    kind: 'status',
    number: claims.n,
    service: { code: service.code, slug: service.slug },
    place: claims.p,
    madeAt: claims.t,
    auditHead: claims.h,
    status: claims.s,
    isCurrent: isHere ? row.status === claims.s : claims.p === ctx.place.code ? false : null,
  }
}

const TEST_STATES: readonly string[] = examBookings.state.enumValues
const isTestState = (text: string): text is TestBookingState => TEST_STATES.includes(text)

/** By the revision: changed wishes are a change too. */
const verifyTest = async (db: Db, ctx: Context, claims: Extract<ProofClaims, { k: 'test' }>): Promise<Verified> => {
  if (!isTestSubject(claims.c) || !isTestState(claims.s)) return NOT_OURS
  const [row] = await db.select({ revision: examBookings.revision, place: examBookings.place }).from(examBookings).where(eq(examBookings.number, claims.n))
  return {
    kind: 'test', number: claims.n, subject: claims.c, place: claims.p, madeAt: claims.t, auditHead: claims.h, state: claims.s,
    isCurrent: row?.place === claims.p ? row.revision === claims.r : claims.p === ctx.place.code ? false : null,
  }
}

/** A paper with this text: another text under the number was never issued. */
const verifyPaper = async (db: Db, ctx: Context, claims: Extract<ProofClaims, { k: 'paper' }>): Promise<Verified> => {
  if ((await findPlace(claims.p))?.province !== ctx.place.province) return { kind: 'elsewhere', number: claims.n, place: claims.p }
  const [row] = await db.select().from(papers).where(eq(papers.number, claims.n))
  if (!row?.digest.startsWith(claims.d)) return NOT_OURS
  const { number, kind, issuedOn, revokedOn } = row
  return { kind: 'paper', number, place: claims.p, paper: kind, issuedOn, validUntil: goodUntil(row), revokedOn, state: stateOf(row, ctx.today), digest: claims.d }
}

/** Says to anyone what a paper is and whether it still holds; nothing of a person. Asked at the place the paper names. */
export const verifyProof = query({
  name: 'paper.verify',
  action: 'paper.verify',
  level: 'province',
  input: z.strictObject({ token: z.string().min(1).max(2000) }),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx, input }): Promise<Verified> {
    const claims = await openProof(input.token.trim())
    if (!claims) return NOT_OURS
    if (claims.k === 'test') return verifyTest(db, ctx, claims)
    return claims.k === 'status' ? verifyStatus(db, ctx, claims) : verifyPaper(db, ctx, claims)
  },
})
