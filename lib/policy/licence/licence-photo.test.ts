import { expect, test } from 'vitest'
import { photoIsRecent } from './licence-photo'

test.each([
  ['2026-05-20', '2026-05-20', true], ['2026-05-20', '2026-11-20', true], ['2026-05-20', '2026-11-21', false],
  // Months keep the day number, clamped to the month end (DAY-09).
  ['2024-08-31', '2025-02-28', true], ['2024-08-31', '2025-03-01', false],
])('a photo of %s on %s: recent %s', (takenInOn, today, recent) => {
  for (const profile of ['seed2015', 'current'] as const)
    expect(photoIsRecent(takenInOn, today, { profile, businessDate: today, region: '320800' })).toBe(recent)
})
