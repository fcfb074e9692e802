import { done, problem, refuse, type Result } from '@/lib/kernel/problem'
import { normalForm } from './normal-form'

/** A mainland mobile number, eleven digits (standards.md §14); people write it in groups, and with the country before it. */
export const parsePhone = (text: string): Result<string> => {
  const phone = normalForm(text).replace(/[\s-]+/gu, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  if (phone === '') return refuse(problem('phone.missing'))
  return /^1[3-9]\d{9}$/.test(phone) ? done(phone) : refuse(problem('phone.invalid'))
}
