import { problem, type Problem } from '@/lib/kernel/problem'
import { COMMON_PASSWORDS } from './common-passwords'

export const PASSWORD_RULES = { shortest: 8, shortestOfStaff: 12, longest: 128 } as const

/** Words of this platform; a person's own numbers come with the call (A2). */
const PLATFORM_WORDS = ['122', '12123', 'jiaoguan', 'open122', '交管', 'chepai', 'jiashizheng'] as const

const isRun = (text: string): boolean => {
  const points = [...text].map((sign) => sign.codePointAt(0) ?? 0)
  const steps = new Set(points.slice(1).map((point, place) => point - (points[place] ?? 0)))
  return steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 2)
}

/** What is left when a known word is taken out must still be a password. */
const leansOn = (text: string, word: string): boolean =>
  word.length >= 3 && text.includes(word) && text.replaceAll(word, '').length < 6

/**
 * A2: length in characters, any character, no truncation, not on the list, not made of the person's own numbers.
 * `context`: phone, document number, plate, names to sign in with.
 */
export const passwordProblem = (password: string, context: readonly string[], shortest: number = PASSWORD_RULES.shortest): Problem | null => {
  const length = [...password].length
  if (length < shortest) return problem('password.too-short', 'password', { shortest })
  if (length > PASSWORD_RULES.longest) return problem('password.too-long', 'password', { longest: PASSWORD_RULES.longest })
  const text = password.normalize('NFKC').toLowerCase()
  if (COMMON_PASSWORDS.has(text) || isRun(text)) return problem('password.too-common', 'password')
  const own = context.flatMap((word) => [word, word.slice(-8), word.slice(-6)]).map((word) => word.toLowerCase())
  return [...PLATFORM_WORDS, ...own].some((word) => leansOn(text, word)) ? problem('password.too-personal', 'password') : null
}
