import type { Instant } from '@/lib/kernel/clock'
import { allot, type Digest, type Request, type Seats } from './allotment'
import { compareQueued, type Queued, type QueueReason } from './queue-key'
import { TEST_SUBJECTS, type TestSubject } from './test-subjects'

export const PROOF_FORMAT = 'open122-driving-test-closing/1'

export type ProofSession = { readonly id: string; readonly subject: TestSubject; readonly capacity: number; readonly startsAt: Instant }

/** The id of the booking is the pseudonym: it says nothing of the person, and ties are broken by it (EXM-18). */
export type ProofRequest = {
  readonly id: string
  readonly subject: TestSubject
  readonly wishes: readonly string[]
  readonly needs: readonly string[]
  readonly queueAt: Instant
  readonly reason: QueueReason
  readonly acceptedAt: Instant
  readonly submittedAt: Instant
}

/** What stood at closing, fixed before anything is ranked. */
export type ProofList = {
  readonly format: typeof PROOF_FORMAT
  readonly place: string
  readonly closesAt: Instant
  readonly ruleHash: string
  readonly sessions: readonly ProofSession[]
  readonly requests: readonly ProofRequest[]
}

/** `session` is the one that was given, else the first wish; `rank` is the place in its list. */
export type ProofResult = { readonly id: string; readonly result: 'allotted' | 'not-allotted' | 'void'; readonly session: string; readonly rank: number }

const seatsOf = (list: ProofList, subject: TestSubject): readonly Seats[] =>
  list.sessions.filter((session) => session.subject === subject).map(({ id, capacity }) => ({ sessionId: id, capacity }))

const requestOf = ({ id, queueAt, acceptedAt, submittedAt, wishes, needs }: ProofRequest): Request =>
  ({ bookingId: id, queueAt, acceptedAt, submittedAt, wishes, needs })

type Waiting = Queued & { readonly preference: number }

/** The list of a session: whoever names it earlier among the own wishes first, then by the queue (EXM-17 to EXM-20). */
const ranksIn = (list: ProofList, sessionId: string, digest: Digest): ReadonlyMap<string, number> => {
  const waiting = list.requests.flatMap(({ id, wishes, queueAt, acceptedAt, submittedAt }): Waiting[] => {
    const preference = wishes.indexOf(sessionId)
    return preference < 0 ? [] : [{ bookingId: id, preference, queueAt, acceptedAt, submittedAt, tie: digest(`${sessionId}:${id}`) }]
  })
  const sorted = waiting.toSorted((a, b) => a.preference - b.preference || compareQueued(a, b))
  return new Map(sorted.map(({ bookingId }, i) => [bookingId, i + 1]))
}

export type Ranked = { readonly results: readonly ProofResult[]; readonly ranks: ReadonlyMap<string, ReadonlyMap<string, number>> }

/** What follows from a list, and from nothing else (EXM-19). `ranks` is by session, then by booking. */
export const rankList = (list: ProofList, digest: Digest): Ranked => {
  const verdicts = allot(
    TEST_SUBJECTS.map((subject) => ({ sessions: seatsOf(list, subject), requests: list.requests.filter((each) => each.subject === subject).map(requestOf) })),
    digest,
  )
  const byBooking = new Map(verdicts.map((verdict) => [verdict.bookingId, verdict]))
  const ranks = new Map(list.sessions.map(({ id }) => [id, ranksIn(list, id, digest)]))
  const results = list.requests.map(({ id, wishes }): ProofResult => {
    const verdict = byBooking.get(id)
    const session = verdict?.result === 'allotted' ? verdict.sessionId : (wishes[0] ?? '')
    return { id, result: verdict?.result ?? 'not-allotted', session, rank: ranks.get(session)?.get(id) ?? 0 }
  })
  return { results, ranks }
}
