import { describe, expect, test } from 'vitest'
import { checkDefinition } from './check-definition'
import { defineService, type Service, type ServiceWords } from './define-service'
import { choice, code, phone, text } from './fields'

const words: ServiceWords = {
  summary: 's', who: 'w', need: [], time: 't', law: [], submit: 'go', declaration: 'd', afterwards: [],
  steps: { why: { title: 'Why' }, more: { title: 'More' } },
  fields: { reason: { label: 'Reason', options: { lost: 'lost', stolen: 'stolen' } }, report: { label: 'Report' } },
  problems: {}, transitions: { submit: 'Submit', withdraw: 'Withdraw' },
}

const sound = (): Service =>
  defineService({
    code: 'X01', slug: 'x', version: 1, subject: 'licence', eligibility: [],
    fields: { reason: choice(['lost', 'stolen']), report: text({ max: 10 }) },
    steps: [
      { id: 'why', fields: ['reason'] },
      { id: 'more', fields: ['report'], when: (facts) => facts.reason === 'stolen' },
    ],
    statuses: ['draft', 'submitted', 'withdrawn'],
    transitions: {
      submit: { from: ['draft'], to: 'submitted', by: ['applicant'] },
      withdraw: { from: ['draft', 'submitted'], to: 'withdrawn', by: ['applicant'] },
    },
    summary: ['reason'], channels: { web: {} }, messages: { 'zh-Hans': words, en: words },
  })

const faultsOf = (change: (service: Service) => Partial<Service>): string[] => {
  const service = sound()
  return checkDefinition({ ...service, ...change(service) })
}

describe('checkDefinition', () => {
  test('a sound definition has no fault', () => expect(checkDefinition(sound())).toEqual([]))

  test.each<[string, (service: Service) => Partial<Service>, RegExp]>([
    ['a field on no step', ({ fields }) => ({ fields: { ...fields, spare: phone() } }), /spare is asked on no step/],
    ['a field on two steps', ({ steps }) => ({ steps: [...steps, { id: 'again', fields: ['reason'] }] }), /reason is asked twice/],
    ['a step with an unknown field', ({ steps }) => ({ steps: [...steps, { id: 'odd', fields: ['other'] }] }), /other, which is no field/],
    ['a condition that looks ahead', ({ steps }) => ({ steps: [...steps].reverse() }), /depends on reason, which is not asked before/],
    [
      'a condition that looks ahead behind another', ({ steps: [why] }) => ({ steps: [...(why ? [why] : []), { id: 'more', fields: ['report'], when: (f) => f.reason === 'stolen' && f.report !== '' }] }),
      /depends on report/,
    ],
    ['a status outside the closed list', ({ statuses }) => ({ statuses: [...statuses, 'waiting' as 'draft'] }), /waiting is not in the closed list/],
    ['a status nobody reaches', ({ statuses }) => ({ statuses: [...statuses, 'rejected'] }), /rejected cannot be reached/],
    ['a dead end', ({ transitions }) => ({ transitions: { submit: transitions.submit } }), /nothing leads out of submitted/],
    ['a way out of the end', ({ transitions }) => ({ transitions: { ...transitions, undo: { from: ['withdrawn'], to: 'draft', by: ['applicant'] } } }), /follows the final status withdrawn/],
    ['an unknown effect', ({ transitions }) => ({ transitions: { ...transitions, submit: { ...transitions.submit, effects: ['fly' as 'take-fee'] } } }), /unknown effect fly/],
    ['a question nobody defined', ({ transitions }) => ({ transitions: { ...transitions, submit: { ...transitions.submit, asks: ['why'] } } }), /asks why/],
    ['a summary of what is not asked', () => ({ summary: ['colour'] }), /summary shows colour/],
    ['a next thing to do without words', () => ({ isNextFor: () => true }), /no en words for the next thing to do/],
    ['no channel', () => ({ channels: {} }), /no channel/],
    ['a missing option word', ({ messages }) => ({ messages: { ...messages, en: { ...words, fields: { ...words.fields, reason: { label: 'R', options: { lost: 'l' } } } } } }), /no en words for option stolen/],
    ['a missing step word', ({ messages }) => ({ messages: { ...messages, 'zh-Hans': { ...words, steps: {} } } }), /no zh-Hans words for step why/],
    [
      'a code before its phone', ({ fields, steps }) => ({ fields: { ...fields, proof: code('contact.change', { field: 'mobile' }), mobile: phone() }, steps: [...steps, { id: 'p', fields: ['proof'] }, { id: 'm', fields: ['mobile'] }] }),
      /proof needs mobile/,
    ],
  ])('%s is a fault', (_, change, fault) => expect(faultsOf(change).join('\n')).toMatch(fault))
})
