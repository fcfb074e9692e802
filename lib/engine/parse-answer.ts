import { isCivilDate } from '../kernel/clock'
import { done, problem, refuse, type Result } from '../kernel/problem'
import { normaliseCode, normaliseText } from '../kernel/text'
import type { Field } from './fields'

const MOBILE = /^1[3-9]\d{9}$/
const CODE = /^\d{6}$/

/** Brings what was typed into the form of its kind; `''` stays `''` (missing). Problems name the field. */
export const parseAnswer = (name: string, field: Field, raw: string): Result<string> => {
  const wrong = (fault: string, params?: Record<string, string | number>) => refuse(problem(fault, name, params))
  if (raw.trim() === '') return done('')
  switch (field.kind) {
    case 'choice':
      return field.options.includes(raw) ? done(raw) : wrong('choice.unknown')
    case 'date': {
      const day = normaliseCode(raw)
      return isCivilDate(day) ? done(day) : wrong('date.invalid')
    }
    case 'text': {
      const words = field.long ? raw.normalize('NFC').trim() : normaliseText(raw)
      return [...words].length <= field.max ? done(words) : wrong('text.too-long', { max: field.max })
    }
    case 'phone': {
      const number = normaliseCode(raw).replace(/^\+?86(?=1\d{10}$)/, '').replaceAll('-', '')
      return MOBILE.test(number) ? done(number) : wrong('phone.invalid')
    }
    case 'code': {
      const digits = normaliseCode(raw)
      return CODE.test(digits) ? done(digits) : wrong('code.form')
    }
    case 'office':
    case 'plate-hold':
      return /^[a-z]{3}_[0-9A-Z]{26}$/.test(raw) ? done(raw) : wrong('choice.unknown')
  }
}
