import { problem, type Problem } from '@/lib/kernel/problem'
import { passwordProblem } from './passwords'

/** A new password typed twice, everything that stands against it at once (ux.md §1.4). */
export const newPasswordProblems = (
  { password, repeated }: { readonly password: string; readonly repeated: string },
  context: readonly string[],
  shortest?: number,
): Problem[] => {
  const weak = passwordProblem(password, context, shortest)
  return [...(weak ? [weak] : []), ...(password === repeated ? [] : [problem('password.not-repeated', 'repeated')])]
}
