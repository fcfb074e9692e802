import { done, problem, refuse, type Result } from '@/lib/kernel/problem'
import { normalForm } from './normal-form'

/** A mainland mobile number, eleven digits (standards.md §14). */
export const parsePhone = (text: string): Result<string> => {
  const phone = normalForm(text)
  return /^1[3-9]\d{9}$/.test(phone) ? done(phone) : refuse(problem('phone.invalid'))
}
