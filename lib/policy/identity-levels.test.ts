import { describe, expect, test } from 'vitest'
import { belongsToWindow, isOpenToInternetRegistered, LEVELS, levelSuffices, mayRegister, meetsLevel } from './identity-levels'

const now = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const
const then = { profile: 'seed2015', businessDate: '2015-10-29', region: '320800' } as const

describe('identity levels (REG-04, REG-05)', () => {
  test.each([
    ['L0', ['L0']], ['L1', ['L0', 'L1']], ['L2', ['L0', 'L1', 'L2']], ['LO', ['L0', 'LO']],
  ] as const)('%s opens %j', (held, opened) =>
    expect(LEVELS.filter((required) => meetsLevel(held, required))).toEqual(opened))

  test('the list of an internet registration is closed', () => {
    for (const code of ['A03', 'A04', 'B08', 'B18', 'C01', 'C02', 'E01', 'E07', 'B22', 'C07']) {
      expect(isOpenToInternetRegistered(code)).toBe(true)
    }
    for (const code of ['A01', 'A02', 'B01', 'B03', 'B12', 'B13', 'B21']) expect(isOpenToInternetRegistered(code)).toBe(false)
  })

  test('example (b): L1 at B12 is refused with the upgrade, in 2015 at the counter only (REG-06, REG-07)', () => {
    const ask = { serviceCode: 'B12', held: 'L1', catalogueLevel: 'L2' } as const
    expect(levelSuffices(ask, now)).toMatchObject({
      code: 'identity.level-too-low', params: { required: 'L2', held: 'L1' },
      trace: { rule: 'REG-04', remedy: 'identity.upgrade.online' },
    })
    expect(levelSuffices(ask, then)?.trace?.remedy).toBe('identity.upgrade.counter')
    expect(levelSuffices({ ...ask, held: 'L2' }, then)).toBeNull()
  })

  test('a visitor is told to register, booking a test stays at L2', () => {
    expect(levelSuffices({ serviceCode: 'E01', held: 'L0', catalogueLevel: 'L1' }, now)?.trace?.remedy).toBe('identity.register')
    expect(levelSuffices({ serviceCode: 'A01', held: 'L1', catalogueLevel: 'L1' }, now)?.code).toBe('identity.level-too-low')
  })
})

describe('registration (REG-02, REG-08)', () => {
  test('example (a): no organisation registers on the internet', () => {
    expect(mayRegister('organisation', 'internet')?.code).toBe('registration.organisation-at-window-only')
    expect(mayRegister('organisation', 'window')).toBeNull()
    expect(mayRegister('individual', 'internet')).toBeNull()
  })

  test.each([
    ['a resident with a vehicle', true, true, false, false, false, true],
    ['a resident with a licence', true, false, true, false, false, true],
    ['a resident with neither', true, false, false, false, false, false],
    ['example (d): a licence here, living elsewhere', false, false, true, false, false, false],
    ['living here for long', false, false, false, true, false, true],
    ['a former owner who has a record to handle', false, false, false, false, true, true],
  ])('%s', (_, residesHere, vehicleHere, licenceHere, residencePermitHere, formerRecordHere, may) =>
    expect(belongsToWindow({ residesHere, vehicleHere, licenceHere, residencePermitHere, formerRecordHere }) === null).toBe(may))
})
