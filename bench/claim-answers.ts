import type { Result } from '@/lib/kernel/problem'

/** What a claim was refused with; empty when it was not. */
export const problemCodes = (answer: Result<unknown> | undefined): string =>
  answer === undefined ? 'nobody left' : answer.ok ? '' : answer.problems.map(({ code }) => code).join(', ')
