import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/kernel/clock'
import { unfitReasons, type Examination } from './fitness'
import {
  certificateDuty, certificateEnds, certificateIsGood, certificateMayBeFiled, certificateStillRestores, nextCertificateDuty,
  type CertificateHolder,
} from './health-certificate'
import { cycleOn } from './points-cycles'

const now = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const
const then = { profile: 'seed2015', businessDate: '2015-11-20', region: '320800' } as const

const driver: CertificateHolder = { bornOn: '1954-11-20', firstIssuedOn: '1990-04-08', classes: ['C1'] }

const dutyAt = (holder: CertificateHolder, on: string, at: typeof now | typeof then) =>
  certificateDuty(holder, cycleOn(holder.firstIssuedOn, on), at)

describe('who hands in a certificate, and by when (LIC-11)', () => {
  test('LIC example (4), N4: first cycle end after 70 is 2025-04-07, due 2025-05-07, cancelled 2026-04-08', () => {
    expect(nextCertificateDuty(driver, '2020-01-01', now)).toEqual({ cycleEnd: '2025-04-07', dueOn: '2025-05-07', cancelledOn: '2026-04-08' })
    expect(dutyAt(driver, '2024-04-07', now)).toBeNull()
  })

  test('LIC example (5): in seed2015 the duty began at 60, cycle ending 2015-04-07, due 2015-05-07', () =>
    expect(nextCertificateDuty(driver, '2010-01-01', then)).toEqual({ cycleEnd: '2015-04-07', dueOn: '2015-05-07', cancelledOn: '2016-04-08' }))

  test.each([
    ['example (8): cycle end 2016-03-31', '2012-04-01', '2016-03-31', '2016-04-30'],
    ['example (8): cycle end 2016-04-01', '2012-04-02', '2016-04-01', null],
  ])('%s', (_, firstIssuedOn, end, dueOn) =>
    expect(dutyAt({ bornOn: '1954-01-01', firstIssuedOn, classes: ['C1'] }, end, now)?.dueOn ?? null).toBe(dueOn))

  test('example (8): after that none until 70', () =>
    expect(nextCertificateDuty({ bornOn: '1954-01-01', firstIssuedOn: '2012-04-02', classes: ['C1'] }, '2016-04-01', now)?.cycleEnd).toBe('2024-04-01'))

  test('LIC example (9): C5, first licence 2020-05-10, cycles ending 2023-05-09 and 2026-05-09', () => {
    const holder: CertificateHolder = { bornOn: '1990-03-07', firstIssuedOn: '2020-05-10', classes: ['C5'] }
    expect(nextCertificateDuty(holder, '2020-05-10', now)?.cycleEnd).toBe('2023-05-09')
    expect(nextCertificateDuty(holder, '2023-05-10', now)?.cycleEnd).toBe('2026-05-09')
    expect(dutyAt(holder, '2024-05-09', now)).toBeNull()
  })

  test('the age counts on the last day of the cycle, 29 February on 1 March', () => {
    expect(dutyAt({ bornOn: '1956-02-29', firstIssuedOn: '2000-03-01', classes: ['C1'] }, '2026-02-28', now)).toBeNull()
    expect(dutyAt({ bornOn: '1956-02-29', firstIssuedOn: '2000-03-02', classes: ['C1'] }, '2026-03-01', now)?.cycleEnd).toBe('2026-03-01')
  })

  test('once due, due at the end of every later cycle of seed2015; under the law of now from 70 on', () => {
    const first = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('1985-01-01', days))
    const born = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('1940-01-01', days))
    fc.assert(fc.property(born, first, (bornOn, firstIssuedOn) => {
      const holder: CertificateHolder = { bornOn, firstIssuedOn, classes: ['C1'] }
      const old = nextCertificateDuty(holder, '2015-01-01', then)
      const next = nextCertificateDuty(holder, addDays(old?.cycleEnd ?? '', 1), then)
      expect(next?.cycleEnd).toBe(cycleOn(firstIssuedOn, addDays(old?.cycleEnd ?? '', 1)).to)
      const later = nextCertificateDuty(holder, '2016-04-01', now)?.cycleEnd ?? ''
      expect(later >= (nextCertificateDuty(holder, '2016-04-01', then)?.cycleEnd ?? '')).toBe(true)
    }))
  })
})

describe('the certificate itself (LIC-12, LIC-13, ORG-02)', () => {
  test.each([
    ['2025-02-28', '2025-08-28'],
    ['2024-08-31', '2025-02-28'],
  ])('LIC-13, DAY-09: issued %s, good to %s', (issuedOn, ends) => {
    expect(certificateEnds(issuedOn, now)).toBe(ends)
    expect(certificateIsGood(issuedOn, ends, now)).toBeNull()
    expect(certificateIsGood(issuedOn, addDays(ends, 1), now)).toMatchObject({ code: 'certificate.too-old', params: { issuedOn, endedOn: ends } })
  })

  test('LIC-03: none on file', () => expect(certificateIsGood(null, '2025-02-28', now)?.code).toBe('certificate.missing'))

  test.each([['2025-09-10', true], ['2026-09-10', true], ['2026-09-11', false]])('LIC-12: on %s it restores: %s', (today, restores) => {
    expect(certificateStillRestores('2025-09-10', today, now)).toBe(restores)
    expect(certificateStillRestores(null, today, now)).toBe(true)
  })

  test.each([['2025-03-30', 'certificate.filed-lately'], ['2025-03-31', undefined]])('ORG-02: again on %s → %s', (today, code) => {
    expect(certificateMayBeFiled('2025-03-01', today, now)?.code).toBe(code)
    expect(certificateMayBeFiled(null, today, now)).toBeNull()
  })
})

describe('fit for a class (ORG-01)', () => {
  const fit: Examination = {
    heightCm: 170, sightLeft: 50, sightRight: 50, tellsColours: true, hears: true, limbsMove: true, neckMoves: true, abilities: null,
  }
  const young = { bornOn: '1990-03-07', on: '2025-06-01' }

  test.each([
    ['fit for all', {}, 'A1', []],
    ['154 cm for a lorry', { heightCm: 154 }, 'B2', ['height']],
    ['155 cm for a lorry', { heightCm: 155 }, 'B2', []],
    ['150 cm for a medium bus', { heightCm: 150 }, 'B1', []],
    ['149 cm for a car', { heightCm: 149 }, 'C1', []],
    ['sight 4.9 for a car', { sightLeft: 49 }, 'C1', []],
    ['sight 4.9 for a bus', { sightLeft: 49 }, 'A1', ['sight']],
    ['sight 4.8', { sightRight: 48 }, 'C1', ['sight']],
    ['colours and hearing', { tellsColours: false, hears: false }, 'C1', ['colour', 'hearing']],
    ['limbs for C1', { limbsMove: false }, 'C1', ['limbs']],
    ['limbs for C5', { limbsMove: false }, 'C5', []],
    ['neck', { neckMoves: false }, 'F', ['neck']],
  ] as const)('%s', (_, change, wanted, reasons) => expect(unfitReasons({ ...fit, ...change }, { wanted, ...young }, now)).toEqual(reasons))

  test.each([
    ['2025-04-29', null, []], ['2025-04-30', null, ['abilities']], ['2025-04-30', false, ['abilities']], ['2025-04-30', true, []],
  ])('the three ability tests count from 70 on: %s, %s', (on, abilities, reasons) =>
    expect(unfitReasons({ ...fit, abilities }, { wanted: 'C1', bornOn: '1955-04-30', on }, now)).toEqual(reasons))
})
