import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/kernel/clock'
import { noGeneralBanIsRunning } from './online-bans'
import { abandonmentBanIsOver, preselectionIsTheOnlyOne } from './preselection'
import { vehicleIsOnTheRegister } from './vehicles'

const at = { profile: 'current', businessDate: '2026-11-20', region: '320800' } as const

describe('abandonmentBanIsOver (BAN-02, PLT-12)', () => {
  const ban = { kind: 'BAN-02', fromAt: instantOf('2024-11-20', '10:00'), untilDay: '2026-11-20' }
  test.each([
    ['the last minute of the last day', '2026-11-20', '23:59', 'preselection.banned'],
    ['the first minute after it', '2026-11-21', '00:00', null],
    ['before it began', '2024-11-20', '09:59', null],
  ])('%s', (_, day, time, code) => expect(abandonmentBanIsOver([ban], instantOf(day, time), at)?.code ?? null).toBe(code))

  test('a ban of another kind is not this one', () => {
    expect(abandonmentBanIsOver([{ ...ban, kind: 'BAN-07' }], instantOf('2025-01-01'), at)).toBeNull()
  })

  test('the one that runs counts, whichever stands first', () => {
    const past = { ...ban, fromAt: instantOf('2020-01-01'), untilDay: '2022-01-01' }
    expect(abandonmentBanIsOver([past, ban], instantOf('2025-01-01'), at)?.trace?.rule).toBe('PLT-12')
  })
})

test.each([
  [{ hasChosen: false, others: 0 }, null],
  [{ hasChosen: true, others: 0 }, 'preselection.already-chosen'],
  [{ hasChosen: false, others: 1 }, 'preselection.one-at-a-time'],
])('preselectionIsTheOnlyOne %j → %s (PLT-08)', (facts, code) => {
  const refusal = preselectionIsTheOnlyOne(facts, at)
  expect(refusal?.code ?? null).toBe(code)
  if (code) expect(refusal?.trace).toMatchObject({ rule: 'PLT-08', remedy: expect.stringMatching(/^preselection\./) })
})

test.each([
  ['registered', null], ['new', 'vehicle.not-registered'], ['deregistered', 'vehicle.not-registered'],
] as const)('a vehicle that is %s → %s (VEH-13)', (stage, code) => expect(vehicleIsOnTheRegister(stage, at)?.code ?? null).toBe(code))

test.each([['BAN-01', true], ['BAN-03', true], ['BAN-02', false], ['BAN-07', false]])('%s closes everything online: %s (KSK-10)', (kind, closes) => {
  expect(noGeneralBanIsRunning([{ kind, untilDay: '2027-01-01', reason: 'r' }]) !== null).toBe(closes)
})
