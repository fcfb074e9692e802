import { compareQueued, type Queued } from './queue-key'

export type Seats = { readonly sessionId: string; readonly capacity: number }

/** A live request at closing: its wishes by preference, and bookings without whose place it is void (EXM-03). */
export type Request = Omit<Queued, 'tie'> & {
  readonly wishes: readonly string[]
  readonly needs: readonly string[]
}

export type Verdict =
  | { readonly bookingId: string; readonly result: 'allotted'; readonly sessionId: string; readonly round: number }
  | { readonly bookingId: string; readonly result: 'not-allotted' | 'void' }

/** SHA-256 of a text as lower-case hex. */
export type Digest = (text: string) => string

const rankedFor = (sessionId: string, round: number, requests: readonly Request[], digest: Digest): readonly Request[] =>
  requests
    .filter(({ wishes }) => wishes[round] === sessionId)
    .map((request) => ({ request, queued: { ...request, tie: digest(`${sessionId}:${request.bookingId}`) } }))
    .toSorted((a, b) => compareQueued(a.queued, b.queued))
    .map(({ request }) => request)

/** First wishes are all served before any second one (EXM-20); within a round the queue decides (EXM-19). */
const serve = (sessions: readonly Seats[], requests: readonly Request[], digest: Digest): Map<string, { sessionId: string; round: number }> => {
  const won = new Map<string, { sessionId: string; round: number }>()
  const left = new Map(sessions.map(({ sessionId, capacity }) => [sessionId, capacity]))
  const rounds = Math.max(0, ...requests.map(({ wishes }) => wishes.length))
  for (let round = 0; round < rounds; round++) {
    const waiting = requests.filter(({ bookingId }) => !won.has(bookingId))
    for (const { sessionId } of sessions) {
      const winners = rankedFor(sessionId, round, waiting, digest).slice(0, left.get(sessionId) ?? 0)
      for (const { bookingId } of winners) won.set(bookingId, { sessionId, round })
      left.set(sessionId, (left.get(sessionId) ?? 0) - winners.length)
    }
  }
  return won
}

/**
 * One closing: who gets which session. Requests come subject by subject in the order of the course, so that whoever
 * gets no place in a presupposed test does not take one in the next (EXM-03). The order within the input means nothing.
 */
export const allot = (subjects: readonly { readonly sessions: readonly Seats[]; readonly requests: readonly Request[] }[], digest: Digest): readonly Verdict[] => {
  const without = new Set<string>()
  return subjects.flatMap(({ sessions, requests }) => {
    const isVoid = ({ needs }: Request) => needs.some((id) => without.has(id))
    const won = serve(sessions, requests.filter((request) => !isVoid(request)), digest)
    return requests.map((request): Verdict => {
      const { bookingId } = request
      const place = won.get(bookingId)
      if (place) return { bookingId, result: 'allotted', ...place }
      without.add(bookingId)
      return { bookingId, result: isVoid(request) ? 'void' : 'not-allotted' }
    })
  })
}
