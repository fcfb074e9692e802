import { isCivilDate } from '../kernel/clock'
import { isId } from '../kernel/ids'
import { done, problem, refuse, type Problem, type Result } from '../kernel/problem'
import { normaliseCode, normaliseText } from '../kernel/text'
import { parsePhone } from '../policy/identifiers/phone'
import type { Service, Step } from './define-service'
import type { Field, Fields } from './fields'
import { parseSlot } from './inspection-slot'
import { missingAnswer } from './missing-answer'
import { parseVisit } from './visit'

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
      const phone = parsePhone(raw)
      return phone.ok ? phone : refuse(...phone.problems.map((each) => ({ ...each, field: name })))
    }
    case 'code': {
      const digits = normaliseCode(raw)
      return CODE.test(digits) ? done(digits) : wrong('code.form')
    }
    case 'file': {
      const ids = raw.trim().split(' ')
      return ids.length <= field.max && ids.every((id) => isId('fil', id)) ? done(ids.join(' ')) : wrong('file.unknown')
    }
    case 'office':
    case 'plate-hold':
      return /^[a-z]{3}_[0-9A-Z]{26}$/.test(raw) ? done(raw) : wrong('choice.unknown')
    case 'visit':
      return parseVisit(raw) ? done(raw) : wrong('choice.unknown')
    case 'inspection-slot':
      return parseSlot(raw) ? done(raw) : wrong('choice.unknown')
  }
}

const problemsOfField = (name: string, field: Fields[string] | undefined, raw: string): readonly Problem[] => {
  if (!field) return []
  const parsed = parseAnswer(name, field, raw)
  if (!parsed.ok) return parsed.problems
  return parsed.value === '' && !field.optional ? [missingAnswer(name, field)] : []
}

/** What the form of the answers alone shows; nothing is looked up, no code is spent. */
export const problemsOfForm = (service: Service, step: Step<Fields>, given: Readonly<Record<string, string>>): Problem[] =>
  step.fields.flatMap((name) => problemsOfField(name, service.fields[name], given[name] ?? ''))
