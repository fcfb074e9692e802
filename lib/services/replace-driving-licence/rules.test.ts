import { describe, expect, test } from 'vitest'
import type { LicenceStanding, Standing } from '@/lib/engine/standing'
import type { Channel } from '@/lib/kernel/context'
import { instantOf } from '@/lib/kernel/clock'
import { lossIsNotInTheFuture, wasStolen } from '@/lib/engine/loss'
import { licenceIsNotWithheld, reissueIsNotFrequentOnline } from './rules'

const TODAY = '2026-11-20'

const licence: LicenceStanding = {
  kind: 'licence', id: 'lic', classes: ['C1'], status: 'A', firstIssuedOn: '2016-05-20', validFrom: '2022-05-20', validTo: '2032-05-20', points: 0, bornOn: '1990-03-07',
  fullScoreCycles: [], certificate: null, due: { renewal: '2032-05-20', review: null, certificate: null },
  deferred: { renewal: null, review: null, certificate: null }, openViolations: 0,
}

const standing = (status: string, { reissues = 0, channel = 'web' }: { reissues?: number; channel?: Channel } = {}): Standing => ({
  today: TODAY, now: instantOf(TODAY), profile: 'current', region: '320800', level: 'L2', channel,
  subject: { ...licence, status },
  bans: [], openApplications: [], reissuesInYear: reissues, organisationId: null,
})

describe('lossIsNotInTheFuture', () => {
  test.each([
    ['2026-11-19', null],
    ['2026-11-20', null],
    ['2026-11-21', 'lost-on.in-the-future'],
    [undefined, null],
  ])('%s → %s', (lostOn, code) => {
    expect(lossIsNotInTheFuture(lostOn ? { lostOn } : {}, { today: TODAY })?.code ?? null).toBe(code)
  })
})

test('the police are asked about when it was stolen', () => {
  expect([wasStolen({ reason: 'stolen' }), wasStolen({ reason: 'lost' }), wasStolen({})]).toEqual([true, false, false])
})

describe('licenceIsNotWithheld (LIC-15)', () => {
  test.each([
    ['A', null], ['C', null], ['D', 'licence.withheld'], ['K', 'licence.withheld'], ['U', 'licence.withheld'],
    ['B', 'licence.withheld'], ['CK', 'licence.withheld'], ['G', 'licence.not-held'], ['F', 'licence.not-held'],
  ])('status %s → %s', (status, code) => expect(licenceIsNotWithheld(standing(status))?.code ?? null).toBe(code))
})

describe('reissueIsNotFrequentOnline (LIC-22, LIC-23)', () => {
  test.each<[number, Channel, string | null]>([
    [0, 'web', null], [1, 'web', null], [2, 'web', 'licence.reissued-often'], [2, 'kiosk', 'licence.reissued-often'], [2, 'office', null],
  ])('%i before, at %s → %s', (reissues, channel, code) => {
    expect(reissueIsNotFrequentOnline(standing('A', { reissues, channel }))?.code ?? null).toBe(code)
  })
})
