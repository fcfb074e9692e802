import { array, assert, constantFrom, property } from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isNoticeCode } from '@/lib/messages/notices'
import { catalogue, pageItems, findPageItem, findService, registered, services } from '@/lib/services/registry'
import { checkDefinition } from './check-definition'
import type { Party, Service, Status } from './define-service'
import type { ExampleAnswer } from './example'
import { journey } from './journey'
import { findTransition, isFinal, transitionsFrom } from './transitions'

const TODAY = '2026-11-20'

const shapeOf = ({ steps, fields }: Service) => ({
  steps: steps.map(({ id, fields: asked }) => `${id}: ${asked.join(', ')}`),
  fields: Object.entries(fields).map(([name, field]) => `${name}: ${field.kind}${field.optional ? ' optional' : ''}${field.kind === 'choice' ? ` ${field.options.join('|')}` : ''}`),
})

type Shapes = Record<string, ReturnType<typeof shapeOf>>

/** Once published, a version keeps its questions: people are in the middle of it. A new version adds its shape here. */
const published: Shapes = JSON.parse(readFileSync(new URL('./published-shapes.json', import.meta.url), 'utf8'))

/** A code proves its phone or the answer it is bound to; everything else stands as text of its kind. */
const answerText = (service: Service, name: string, answer: ExampleAnswer, known: Record<string, string>): string => {
  const field = service.fields[name]
  if (field?.kind === 'code') return field.boundTo ? (known[field.boundTo] ?? '') : field.to === 'registered-phone' ? '13900000000' : (known[field.to.field] ?? '')
  if (typeof answer === 'string') return answer
  return answer.kind === 'days-ago' ? '2026-11-18' : 'off_00000000000000000000000000'
}

const factsOf = (service: Service, answers: Readonly<Record<string, Readonly<Record<string, ExampleAnswer>>>>) => {
  const facts: Record<string, string> = {}
  for (const step of Object.values(answers))
    for (const [name, answer] of Object.entries(step)) facts[name] = answerText(service, name, answer, facts)
  return facts
}

describe.each(registered.map((each) => [`${each.service.code} version ${each.service.version}`, each] as const))('%s', (key, { service, examples }) => {
  test('is sound', () => expect(checkDefinition(service)).toEqual([]))

  test('keeps the shape in which it was published', () => {
    expect(shapeOf(service)).toEqual(published[key])
  })

  test('has a text for every notice', () => {
    for (const { notify } of Object.values(service.transitions)) if (notify) expect(isNoticeCode(notify), notify).toBe(true)
  })

  test('is found by slug, code and version, and stands in the catalogue', () => {
    expect(findService(service.slug, service.version)).toBe(service)
    expect(findService(service.code, service.version)).toBe(service)
    expect(catalogue().find(({ code }) => code === service.code)?.state).toBe('open')
  })

  test('has an example for each of its channels that goes to its end', () => {
    // Nothing begins on an older version.
    if (findService(service.code) !== service) return expect(examples).toEqual([])
    const letters = catalogue().find(({ code }) => code === service.code)?.channels ?? []
    const shown = new Set(examples.filter(({ outcome }) => outcome !== null).flatMap(({ channels }) => channels as readonly string[]))
    expect(letters.filter((letter) => !shown.has(letter))).toEqual([])
  })

  test.each(examples.map((example) => [example.name, example] as const))('example: %s', (_, { answers, path, outcome }) => {
    const facts = factsOf(service, answers)
    const walked = journey(service, facts, TODAY)
    if (outcome === null) return expect(path.every((id) => service.steps.some((step) => step.id === id))).toBe(true)
    expect(walked.path.map(({ id }) => id)).toEqual(path)
    expect(walked.next).toBeNull()
    expect(service.transitions.submit.to).toBe(outcome)
  })

  test('each example that goes through says what the person’s own page shows at the end', () => {
    for (const { name, outcome, register = [] } of examples) expect(register.length > 0, name).toBe(outcome !== null)
  })

  test('answers of steps that are off the path are dropped', () => {
    const everything = Object.fromEntries(Object.keys(service.fields).map((name) => [name, 'x']))
    const { path, facts } = journey(service, everything, TODAY)
    const asked = path.flatMap((step) => step.fields)
    expect(Object.keys(facts).every((name) => asked.includes(name))).toBe(true)
  })

  test('no order of acts leaves the table, repeats an end or skips a status [H5]', () => {
    const names = [...Object.keys(service.transitions), 'constructor', 'toString', 'approve', 'collect', '']
    assert(
      property(array(constantFrom(...names), { maxLength: 30 }), (acts) => {
        let status: Status = 'draft'
        for (const act of acts) {
          const transition = findTransition(service, act)
          const isOffered = transitionsFrom(service, status).some(({ name }) => name === act)
          expect(Boolean(transition?.from.includes(status))).toBe(isOffered)
          if (isFinal(status)) expect(isOffered).toBe(false)
          if (transition && isOffered) status = transition.to
          expect(service.statuses).toContain(status)
        }
      }),
    )
  })

  test('nothing is decided by who applies', () => {
    const decides = (parties: readonly Party[]) => parties.includes('applicant') && (parties.includes('reviewer') || parties.includes('system'))
    expect(Object.values(service.transitions).filter(({ by }) => decides(by))).toEqual([])
  })
})

describe.each(pageItems.map((each) => [each.code, each] as const))('%s, which nobody applies for', (code, pageItem) => {
  test('stands in the catalogue alone under its name, open where it has a page', () => {
    expect(findPageItem(pageItem.slug)).toBe(pageItem)
    expect(findService(code)).toBeNull()
    expect(findService(pageItem.slug)).toBeNull()
    const entry = catalogue().find((item) => item.code === code)
    expect(entry).toMatchObject({ state: 'open', slug: pageItem.slug })
    expect(entry?.channels.includes('K')).toBe(pageItem.pages.kiosk !== undefined)
    expect(entry?.channels.includes('D')).toBe(pageItem.pages.counter !== undefined)
    expect(entry?.channels.includes('O')).toBe(pageItem.pages.portal !== undefined)
  })

  test('has the pages it names', () => {
    const { web, kiosk, counter, portal } = pageItem.pages
    const files = [
      web && `app/[place]/(citizen)/${web}/page.tsx`, kiosk && `app/[place]/kiosk/${kiosk}/page.tsx`, counter && `app/[place]/office/people/[person]/${counter}/page.tsx`,
      portal && `app/[place]/portal/${portal}/page.tsx`,
    ].filter((file) => file !== undefined)
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => !existsSync(file))).toEqual([])
  })
})

test('every licence that is printed bears a photo that was asked for, in the newest version of each service', () => {
  const printing = services.filter(({ product }) => product === 'driving-licence')
  expect(printing.map(({ code }) => code).toSorted()).toEqual(['B09', 'B10', 'B11', 'B12', 'B23'])
  for (const { fields, steps } of printing) {
    expect(fields.photo).toEqual({ kind: 'file', what: 'licence-photo', max: 1 })
    expect(steps.filter((step) => step.fields.includes('photo'))).toHaveLength(1)
  }
})

test('the catalogue has 131 items, each truthfully open or planned', () => {
  const items = catalogue()
  expect(items).toHaveLength(131)
  for (const item of items) expect(item.state === 'open').toBe(item.channels.length > 0)
})

test('no published version has gone: applications of it are still open', () => {
  const known = registered.map(({ service }) => `${service.code} version ${service.version}`)
  expect(Object.keys(published).filter((key) => !known.includes(key))).toEqual([])
})
