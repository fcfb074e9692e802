import type { Locale } from '@/lib/kernel/locale'
import { problem, type Problem } from '@/lib/kernel/problem'
import { problemText } from '@/lib/messages/problem-text'

/** What a code means to a client of the API; everything else is input that can be put right. */
const STATUS: Readonly<Record<string, number>> = {
  'not-found': 404,
  'not-allowed': 403,
  'request.foreign-origin': 403,
  'sign-in.not-fresh': 401,
  'application.already-open': 409,
  'application.already-open-elsewhere': 409,
  'application.changed-meanwhile': 409,
  'application.taken-by-another': 409,
  'idempotency-key.used-otherwise': 409,
  'transition.not-now': 409,
  'request.too-large': 413,
  'code.too-soon': 429,
  'code.daily-limit': 429,
  'plate.too-fast': 429,
  fault: 500,
}

export const statusOf = ({ code }: Problem): number => STATUS[code] ?? 422

const inWords = (locale: Locale, each: Problem) => ({
  code: each.code,
  ...(each.field && { field: each.field }),
  detail: problemText(locale, each),
  ...(each.trace && { trace: each.trace }),
})

/** RFC 9457: the first problem as the answer's own, all of them in `problems`, with the same codes and sentences as the pages. */
export const problemJson = (problems: readonly Problem[], locale: Locale): Response => {
  const first = problems[0] ?? problem('fault')
  const status = statusOf(first)
  return Response.json(
    { type: 'about:blank', title: first.code, status, ...inWords(locale, first), problems: problems.map((each) => inWords(locale, each)) },
    { status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } },
  )
}
