import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/kernel/clock'
import type { Profile } from '@/lib/kernel/context'
import {
  ALL_RULE_VERSIONS, LAW_IN_FORCE, NATIONWIDE, ruleValue, ruleVersion, traceOf, versionsInForce,
} from './rule-versions'

const moment = (profile: Profile, businessDate: string, region = '320800') => ({ profile, businessDate, region })

describe('dated rules (design D7)', () => {
  test.each([
    ['seed2015', '2026-11-20', ['02']],
    ['seed2015', '2015-10-29', ['02']],
    ['current', '2015-10-29', ['02']],
    ['current', '2017-10-31', ['02']],
    ['current', '2017-11-01', ['02', '52']],
    ['current', '2026-11-20', ['02', '52']],
  ] as const)('PLT-07: %s on %s allows %j', (profile, date, types) =>
    expect(ruleValue('plate.preselect.kinds', moment(profile, date)).value.types).toEqual(types))

  test.each([
    ['seed2015', '2026-11-20', false],
    ['current', '2018-08-31', false],
    ['current', '2018-09-01', true],
  ] as const)('REG-07: online upgrade under %s on %s is %s', (profile, date, value) =>
    expect(ruleValue('identity.upgrade.online', moment(profile, date)).value).toBe(value))

  test.each([
    ['seed2015', '2017-06-30', 1_500],
    ['seed2015', '2017-07-01', 1_000],
    ['current', '2017-06-30', 1_500],
    ['current', '2017-07-01', 1_000],
    ['current', '1999-01-01', 1_500],
  ] as const)('FEE-02: fees are dated in both profiles: %s on %s costs %i', (profile, date, fee) =>
    expect(ruleValue('vehicle-licence', moment(profile, date)).value).toBe(fee))

  test.each([
    ['plate.pool.min', 50_000], ['plate.draw.batch', 10], ['plate.draw.batches', 5], ['plate.draw.seconds', 90],
    ['plate.compose.maxTries', 30], ['plate.hold.seconds', 90], ['plate.hold.max', 180], ['plate.register.days', 3],
    ['plate.publicise.hours', 72], ['otp.digits', 6], ['otp.minutes', 5], ['otp.perDay', 5], ['otp.gapSeconds', 60],
    ['kiosk.face.min', 0.8], ['kiosk.idle', 60], ['kiosk.idle.elder', 120], ['org.operators.max', 20],
    ['licence.replacement', 1_000], ['plate.car', 10_000], ['temporary-plate', 500], ['inspection-mark', 0],
  ] as const)('%s is %d in both profiles', (key, value) => {
    expect(ruleValue(key, moment('seed2015', '2015-10-29')).value).toBe(value)
    expect(ruleValue(key, moment('current', '2026-11-20')).value).toBe(value)
  })

  test('every key has exactly one version a region, in both profiles, on every day that changes something', () => {
    const keys = new Set(ALL_RULE_VERSIONS.map(({ key }) => key))
    const days = new Set([LAW_IN_FORCE, '9999-12-31'])
    for (const { effectiveFrom, effectiveTo } of ALL_RULE_VERSIONS) {
      days.add(effectiveFrom)
      if (effectiveTo) days.add(effectiveTo).add(addDays(effectiveTo, 1))
    }
    for (const key of keys) {
      for (const profile of ['seed2015', 'current'] as const) {
        for (const businessDate of days) {
          const regions = versionsInForce(key, moment(profile, businessDate)).map(({ region }) => region)
          expect(regions, `${key} ${profile} ${businessDate}`).toContain('*')
          expect(new Set(regions).size, `${key} ${profile} ${businessDate}`).toBe(regions.length)
        }
      }
    }
  })

  test('the trace names rule, citation and day', () => {
    const version = ruleVersion('plate.pool.min', NATIONWIDE)
    expect(traceOf(version, { remaining: 49_999 }, 'plate.pool.alarm')).toEqual({
      rule: 'PLT-03', citation: 'seed 003', effectiveFrom: LAW_IN_FORCE, facts: { remaining: 49_999 }, remedy: 'plate.pool.alarm',
    })
  })
})
