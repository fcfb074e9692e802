import { describe, expect, test } from 'vitest'
import { licenceClassesIn } from '../licence/licence-classes'
import { classesNeeded, mayDrive } from './class-needed'

const NOW = '2026-11-20'

describe('which class drives a vehicle (standards.md §8, §12)', () => {
  test.each([
    ['K11', 'B', 'A1'], ['K13', 'E', 'A1'], ['K18', 'S', 'A1'], ['K11', 'C', 'A3'], ['K21', 'A', 'B1'], ['K21', 'C', 'A3B1'], ['K28', 'P', 'B1'],
    ['K33', 'A', 'C2C5'], ['K39', 'A', 'C2C5'], ['K43', 'A', 'C2C5'], ['H11', 'F', 'B2'], ['H21', 'F', 'B2'], ['H31', 'F', 'C2'], ['H41', 'A', 'C2'], ['H51', 'F', 'C3'],
    ['Q11', 'F', 'A2'], ['Q31', 'F', 'C6'], ['B21', 'F', 'A2'], ['B31', 'F', 'C6'], ['G11', 'F', 'A2'], ['Z11', 'A', 'B2'], ['Z31', 'A', 'C2'], ['Z51', 'A', 'B2'], ['Z71', 'A', 'C2'],
    ['M11', 'A', 'D'], ['M12', 'A', 'F'], ['M21', 'A', 'E'], ['M22', 'A', 'F'], ['N11', 'F', 'C4'], ['J11', 'A', 'M'], ['D11', 'C', 'N'], ['D12', 'C', 'P'],
    ['T11', 'A', ''], ['X99', 'A', ''], ['', 'A', ''],
  ])('%s used as %s: %s', (vehicleType, use, classes) => expect(classesNeeded({ vehicleType, use }, NOW).join('')).toBe(classes))

  test.each([['2022-03-31', 'A2'], ['2022-04-01', 'C6']])('a light tractor of a trailer on %s: %s', (on, needed) =>
    expect(classesNeeded({ vehicleType: 'Q31', use: 'F' }, on)).toEqual([needed]))

  test.each([
    ['C1', 'K33', true], ['C2', 'K33', true], ['C5', 'K33', true], ['C3', 'K33', false], ['D', 'K33', false], ['C1', 'K21', false], ['B1', 'K21', true], ['B2', 'K21', false], ['A3', 'K11', false],
    ['A1', 'H11', true], ['B1', 'H11', false], ['C5', 'H31', false], ['A1D', 'M21', true], ['A1', 'M21', false], ['E', 'M11', false], ['C1', 'N11', false], ['C3', 'N11', true], ['A2', 'Q31', true], ['A1A2', 'T11', false],
  ])('%s for a %s: %s', (held, vehicleType, may) => expect(mayDrive(licenceClassesIn(held), { vehicleType, use: 'A' }, NOW)).toBe(may))
})
