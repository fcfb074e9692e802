import { addMonths, type CivilDate } from '@/lib/kernel/clock'
import { ruleValue, type RuleMoment } from '../rule-versions'

/** Whether a photo that was taken in on this day may still be printed on a new licence; an older one is asked for anew. */
export const photoIsRecent = (takenInOn: CivilDate, today: CivilDate, at: RuleMoment): boolean =>
  today <= addMonths(takenInOn, ruleValue('lic.photo.months', at).value)
