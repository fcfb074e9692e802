import type { FieldWords, Rule, Step, StepWords } from './define-service'
import { choice, date, optional, text, type FactsOf } from './fields'
import type { Locale } from '../kernel/locale'
import { problem } from '../kernel/problem'

/** What everybody is asked who lost the old piece. */
export const lossFields = {
  reason: choice(['lost', 'stolen']),
  lostOn: date(),
  policeReport: optional(text({ max: 40 })),
}
type Loss = FactsOf<typeof lossFields>

export const wasStolen = (facts: Loss): boolean => facts.reason === 'stolen'

export const lossIsNotInTheFuture: Rule<Loss> = (facts, { today }) =>
  facts.lostOn && facts.lostOn > today ? problem('lost-on.in-the-future', 'lostOn') : null

export const lossSteps: readonly Step<typeof lossFields>[] = [
  { id: 'reason', fields: ['reason'] },
  { id: 'loss', fields: ['lostOn'], rules: [lossIsNotInTheFuture] },
  { id: 'police', fields: ['policeReport'], when: wasStolen },
]

type Words = {
  readonly steps: Readonly<Record<string, StepWords>>
  readonly fields: Readonly<Record<string, FieldWords>>
  readonly problems: Readonly<Record<string, string>>
}

export const lossWords: Readonly<Record<Locale, Words>> = {
  'zh-Hans': {
    steps: {
      reason: { title: '是怎么不见的？' },
      loss: { title: '什么时候不见的？', hint: '记不清具体哪天，就填您发现的那天。' },
      police: { title: '报过警吗？', hint: '没有报警可以不填。' },
    },
    fields: {
      reason: { label: '是怎么不见的？', options: { lost: '丢失', stolen: '被盗' } },
      lostOn: { label: '丢失日期', hint: '例如 2026 11 20' },
      policeReport: { label: '报警回执编号', hint: '在报警回执上方，没有就不填' },
    },
    problems: { 'lost-on.in-the-future': '丢失日期不能晚于今天。请填今天或更早的日期。' },
  },
  en: {
    steps: {
      reason: { title: 'What happened to it?' },
      loss: { title: 'When was it lost?', hint: 'If you are not sure, give the day you noticed.' },
      police: { title: 'Did you report it to the police?', hint: 'Leave this empty if you did not.' },
    },
    fields: {
      reason: { label: 'What happened to it?', options: { lost: 'I lost it', stolen: 'It was stolen' } },
      lostOn: { label: 'Day it was lost', hint: 'For example 2026 11 20' },
      policeReport: { label: 'Number of the police report', hint: 'At the top of the report; leave empty if you have none' },
    },
    problems: { 'lost-on.in-the-future': 'The day cannot be after today. Give today or an earlier day.' },
  },
}
