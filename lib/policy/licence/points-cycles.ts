import { addDays, addYears, type CivilDate } from '@/lib/kernel/clock'

/** Twelve months from the day of the first licence, running on for ever; numbered from 1 (PTS-01). */
export type PointsCycle = { readonly number: number; readonly from: CivilDate; readonly to: CivilDate }

export const pointsCycle = (firstIssuedOn: CivilDate, number: number): PointsCycle => ({
  number,
  from: addYears(firstIssuedOn, number - 1), // always from the original date (DAY-09)
  to: addDays(addYears(firstIssuedOn, number), -1),
})

export const nextCycle = (firstIssuedOn: CivilDate, { number }: PointsCycle): PointsCycle =>
  pointsCycle(firstIssuedOn, number + 1)

/** The cycle that runs on this day; the first one for days before any licence. */
export const cycleOn = (firstIssuedOn: CivilDate, on: CivilDate): PointsCycle => {
  const years = Number(on.slice(0, 4)) - Number(firstIssuedOn.slice(0, 4))
  const candidate = pointsCycle(firstIssuedOn, Math.max(1, years + 1))
  return on < candidate.from && candidate.number > 1 ? pointsCycle(firstIssuedOn, candidate.number - 1) : candidate
}

/** The cycles that have ended before this day, the latest first, at most so many. */
export const endedCycles = (firstIssuedOn: CivilDate, on: CivilDate, most: number): readonly PointsCycle[] => {
  const { number } = cycleOn(firstIssuedOn, on)
  return Array.from({ length: Math.min(most, number - 1) }, (_, back) => pointsCycle(firstIssuedOn, number - 1 - back))
}

/** `fullScoreCycles`: the first days of the cycles in which 12 points were reached. */
export const hadFullScore = (cycles: readonly PointsCycle[], fullScoreCycles: readonly CivilDate[]): boolean =>
  cycles.some(({ from }) => fullScoreCycles.includes(from))
