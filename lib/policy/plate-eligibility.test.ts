import { describe, expect, test } from 'vitest'
import { isSmallCar, preselectionProblems, vehicleMayBePreselected, type PreselectionFacts } from './plate-eligibility'

const now = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const
const then = { profile: 'seed2015', businessDate: '2015-10-29', region: '320800' } as const

const newCar: PreselectionFacts = {
  account: 'individual', buyerIsHolder: true, vehicleMatches: true, plateType: '02', vehicleType: 'K33', acquisition: 'new',
  isRegistered: false,
}

describe('who may choose a number for which vehicle (PLT-07)', () => {
  test.each([
    ['a new small car', {}, undefined, undefined],
    ['a new car whose vehicle type is not recorded', { vehicleType: null }, undefined, undefined],
    ['example (5): a company car', { account: 'organisation' }, 'preselection.individuals-only', 'preselection.individuals-only'],
    ['someone else’s car', { buyerIsHolder: false }, 'preselection.not-the-buyer', 'preselection.not-the-buyer'],
    ['a VIN that does not match', { vehicleMatches: false }, 'preselection.vehicle-unmatched', 'preselection.vehicle-unmatched'],
    ['a registered car', { isRegistered: true }, 'preselection.already-registered', 'preselection.already-registered'],
    ['a lorry', { plateType: '01', vehicleType: 'H11' }, 'preselection.small-cars-only', 'preselection.small-cars-only'],
    ['a small school bus', { vehicleType: 'K38' }, 'preselection.small-cars-only', 'preselection.small-cars-only'],
    ['a new-energy car', { plateType: '52' }, 'preselection.plate-type-not-offered', undefined],
    ['a used car', { acquisition: 'second-hand' }, 'preselection.new-vehicles-only', undefined],
    ['a car moved in', { acquisition: 'moved-in' }, 'preselection.new-vehicles-only', undefined],
  ] as const)('%s', (_, change, in2015, today) => {
    expect(vehicleMayBePreselected({ ...newCar, ...change }, then)?.code).toBe(in2015)
    expect(vehicleMayBePreselected({ ...newCar, ...change }, now)?.code).toBe(today)
  })

  test('the refusal says rule, facts and what would change it, all reasons at once', () => {
    const problems = preselectionProblems({ ...newCar, account: 'organisation', plateType: '52' }, then)
    expect(problems.map(({ code }) => code)).toEqual(['preselection.individuals-only', 'preselection.plate-type-not-offered'])
    expect(problems[0]?.trace).toEqual({
      rule: 'PLT-07', citation: 'seed 003', effectiveFrom: '2004-05-01', remedy: 'preselection.at-the-counter',
      facts: { account: 'organisation', plateType: '52', vehicleType: 'K33', acquisition: 'new', registered: 'no' },
    })
  })

  test('small cars are K3 and K4 but for the school bus', () => {
    expect(['K31', 'K33', 'K39', 'K43', 'K49'].every(isSmallCar)).toBe(true)
    expect(['K38', 'K21', 'H31', 'M21', 'K3', ''].some(isSmallCar)).toBe(false)
  })
})
