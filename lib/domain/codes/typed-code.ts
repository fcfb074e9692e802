import { z } from 'zod'
import { problem, type Problem } from '@/lib/kernel/problem'
import { normaliseCode } from '@/lib/kernel/text'

/** A one-time code as people type or paste it. */
export const typedCode = () => z.string().max(200).transform(normaliseCode)

/** What is not even a code is said at once and costs none of the tries (A6). */
export const codeFormProblem = (code: string, field: string): Problem | null => {
  if (code === '') return problem('code.missing', field)
  return /^\d{6}$/.test(code) ? null : problem('code.form', field)
}
