import type { RuleMoment } from '../rule-versions'
import { temporaryPlateKinds } from './temporary-plates'
import type { TemporaryPlateKind } from './vehicle-rule-values'

/** For a vehicle bought and not yet registered: by where it will be driven as long as the law told that apart (VEH-14). */
export const kindForArea = (area: string | undefined, at: RuleMoment): TemporaryPlateKind => {
  const kinds = temporaryPlateKinds(at)
  const wanted: TemporaryPlateKind = area === 'within-district' ? 'within-district' : 'across-districts'
  return kinds.includes(wanted) ? wanted : 'unregistered'
}
