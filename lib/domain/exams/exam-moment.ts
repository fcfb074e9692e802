import type { Context, PlaceInfo } from '@/lib/kernel/context'
import type { RuleMoment } from '@/lib/policy/rule-versions'

/** Rules of driving tests are those of the place that tests, on the day that is asked. */
export const momentAt = ({ profile, adcode }: PlaceInfo, { today }: Pick<Context, 'today'>): RuleMoment => ({ profile, businessDate: today, region: adcode })
