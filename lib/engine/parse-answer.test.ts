import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/kernel/locale'
import { hasProblemText } from '@/lib/messages/problem-text'
import { defineService, type ServiceWords } from './define-service'
import { choice, code, date, office, optional, phone, plateHold, text, type Field } from './fields'
import { missingAnswer } from './missing-answer'
import { parseAnswer, problemsOfForm } from './parse-answer'

const kinds: readonly Field[] = [choice(['a']), date(), text({ max: 3 }), phone(), office(), code('contact.change', 'registered-phone'), plateHold()]

describe('an empty answer', () => {
  it.each(kinds)('of kind $kind says what to do, in every language', (field) => {
    const { code: said } = missingAnswer('x', field)
    for (const locale of LOCALES) expect([locale, said, hasProblemText(locale, said)]).toEqual([locale, said, true])
  })

  it('of a phone and of a code have sentences of their own', () => {
    expect([missingAnswer('p', phone()).code, missingAnswer('c', code('plate.open', 'registered-phone')).code]).toEqual(['phone.missing', 'code.missing'])
  })
})

it.each([
  [phone(), '139 0000-0001', '13900000001'],
  [phone(), '+86 13900000001', '13900000001'],
  [code('plate.open', 'registered-phone'), '０１２ ３４５', '012345'],
  [text({ max: 5 }), ' 一  二 ', '一 二'],
])('%o reads %s', (field, raw, value) => expect(parseAnswer('x', field, raw)).toEqual({ ok: true, value }))

const words: ServiceWords = {
  summary: 's', who: 'w', need: [], time: 't', law: [], submit: 'go', declaration: 'd', afterwards: [], steps: {}, fields: {}, problems: {}, transitions: {},
}
const service = defineService({
  code: 'X01', slug: 'x', version: 1, subject: 'licence', eligibility: [],
  fields: { mobile: phone(), proof: code('contact.change', { field: 'mobile' }), note: optional(text({ max: 3 })) },
  steps: [{ id: 'all', fields: ['mobile', 'proof', 'note'] }],
  statuses: ['draft'], transitions: { submit: { from: ['draft'], to: 'draft', by: ['applicant'] } }, summary: [], channels: { web: {} },
  messages: { 'zh-Hans': words, en: words },
})

describe('the form of a step', () => {
  const said = (given: Record<string, string>) => service.steps.flatMap((step) => problemsOfForm(service, step, given)).map(({ code: each, field }) => `${field} ${each}`)

  it('tells everything at once', () => {
    expect(said({})).toEqual(['mobile phone.missing', 'proof code.missing'])
    expect(said({ mobile: '12', proof: 'abc', note: '一二三四' })).toEqual(['mobile phone.invalid', 'proof code.form', 'note text.too-long'])
  })

  it('has nothing against what may be empty', () => expect(said({ mobile: '13900000001', proof: '012345', note: '' })).toEqual([]))
})
