import { describe, expect, test } from 'vitest'
import { documentKindsFor, PERSON_KINDS } from './document-kinds'
import { accountKeyOf, parseDocument } from './parse-document'
import { isOrganisationDocument, windowChecklistFor } from './window-checklist'

const kindsOf = (...of: Parameters<typeof documentKindsFor>) => documentKindsFor(...of).map(({ kind }) => kind)

describe('documents by person kind (REG-11)', () => {
  test.each([
    ['local-resident', ['resident-card', 'temporary-resident-card']],
    ['hong-kong-macau', ['hong-kong-identity-card', 'macau-identity-card']],
    ['taiwan', ['taiwan-travel-permit', 'travel-document']],
    ['overseas-chinese', ['chinese-passport']],
    ['foreigner', ['foreign-passport']],
    ['mission-staff', ['foreign-ministry-card']],
    ['serviceman', []],
    ['organisation', ['organisation-code-certificate']],
  ] as const)('seed2015: %s brings %j, on every day', (person, kinds) => {
    expect(kindsOf(person, 'seed2015')).toEqual(kinds)
    expect(kindsOf(person, 'seed2015', '2026-11-20')).toEqual(kinds)
  })

  test.each([
    ['hong-kong-macau', ['hong-kong-macau-residence-permit', 'mainland-travel-permit', 'travel-document']],
    ['taiwan', ['taiwan-residence-permit', 'five-year-taiwan-travel-permit', 'travel-document']],
    ['foreigner', ['foreign-passport', 'permanent-residence-card']],
    ['serviceman', ['officer-card', 'soldier-card', 'retired-officer-card']],
    ['organisation', ['credit-code-certificate']],
  ] as const)('current: %s brings %j', (person, kinds) => expect(kindsOf(person, 'current', '2026-11-20')).toEqual(kinds))

  test('current is dated: permits from 2018-09-01, old organisation codes to 2017-12-31', () => {
    expect(kindsOf('hong-kong-macau', 'current', '2018-08-31')).toEqual(['hong-kong-identity-card', 'macau-identity-card'])
    expect(kindsOf('hong-kong-macau', 'current', '2018-09-01')).toContain('hong-kong-macau-residence-permit')
    expect(kindsOf('organisation', 'current', '2015-09-30')).toEqual(['organisation-code-certificate'])
    expect(kindsOf('organisation', 'current', '2017-12-31')).toHaveLength(2)
    expect(kindsOf('organisation', 'current', '2018-01-01')).toEqual(['credit-code-certificate'])
  })

  test('type codes, sub-types and what comes with them', () => {
    expect(documentKindsFor('hong-kong-macau', 'current')[1]).toEqual({
      kind: 'mainland-travel-permit', typeCode: 'F', subType: 'HMPASS', accompaniedBy: ['lodging-registration'],
    })
    expect(documentKindsFor('resident-elsewhere', 'seed2015')[0]).toEqual({
      kind: 'resident-card', typeCode: 'A', accompaniedBy: ['residence-permit'],
    })
  })

  test('organisation papers are offered to organisations only', () => {
    for (const person of PERSON_KINDS) {
      for (const profile of ['seed2015', 'current'] as const) {
        for (const { typeCode } of documentKindsFor(person, profile)) {
          expect(isOrganisationDocument(typeCode)).toBe(person === 'organisation')
        }
      }
    }
  })
})

describe('a document has one number and one account (REG-12)', () => {
  const today = '2026-11-20'

  test('example (c): a travel permit is read, an identity card of Taiwan is no document', () => {
    expect(parseDocument('taiwan-travel-permit', '12345678', today).ok).toBe(true)
    expect(parseDocument('taiwan-travel-permit', 'A123456789', today).ok).toBe(false)
  })

  test('the citizen number is the key however it is proved', () => {
    expect(accountKeyOf('resident-card', '320899199003070014')).toBe(accountKeyOf('temporary-resident-card', '320899199003070014'))
  })

  test('the same passport number of two countries is two people', () => {
    expect(accountKeyOf('foreign-passport', 'X1234567', 'FRA')).toBe('F:FPASS:FRA:X1234567')
    expect(accountKeyOf('foreign-passport', 'X1234567', 'DEU')).not.toBe('F:FPASS:FRA:X1234567')
    expect(accountKeyOf('credit-code-certificate', '91320899MA0000015A')).toBe('N:91320899MA0000015A')
  })
})

describe('papers at the window (REG-09, REG-10)', () => {
  test('only an agent brings an authority', () => {
    expect(windowChecklistFor('agent')).toContain('letter-of-authority')
    expect(windowChecklistFor('legal-representative')).not.toContain('letter-of-authority')
    expect(windowChecklistFor('individual')).toEqual([
      'individual-application-form', 'identity-document-original', 'identity-document-copy',
    ])
  })
})
