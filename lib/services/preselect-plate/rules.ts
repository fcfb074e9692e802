import type { Eligibility } from '@/lib/engine/define-service'
import { momentOf, type VehicleStanding } from '@/lib/engine/standing'
import { problem } from '@/lib/kernel/problem'
import { abandonmentBanIsOver, preselectionIsTheOnlyOne } from '@/lib/policy/preselection'
import { vehicleMayBePreselected } from '@/lib/policy/plate-eligibility'

/** PLT-07. What is listed as own and new comes from a dealer's accepted report with this very buyer and VIN. */
export const vehicleIsNewSmallCar: Eligibility = (standing) => {
  const { subject } = standing
  if (subject.kind !== 'vehicle') return problem('not-found')
  return vehicleMayBePreselected(
    {
      account: subject.ownerKind, buyerIsHolder: true, vehicleMatches: true, plateType: subject.plateType,
      vehicleType: null, acquisition: 'new', isRegistered: subject.stage !== 'new',
    },
    momentOf(standing),
  )
}

/** PLT-08. */
export const nothingElseIsChosen: Eligibility = (standing) => {
  const { subject } = standing
  const others = standing.openApplications.filter(({ service, subjectId }) => service === 'B01' && subjectId !== subject.id)
  const hasChosen = subject.kind === 'vehicle' && subject.hasChosenPlate
  return preselectionIsTheOnlyOne({ hasChosen, others: others.length }, momentOf(standing))
}

/** BAN-02 closes the internet; window and machine at the office stay open (PLT-12). */
export const banIsOver: Eligibility = (standing) =>
  standing.channel === 'web' ? abandonmentBanIsOver(standing.bans, standing.now, momentOf(standing)) : null

/** PLT-07: a reported new car has no number yet. */
export const isNewWithoutNumber = ({ stage, plate }: Pick<VehicleStanding, 'stage' | 'plate'>): boolean => stage === 'new' && plate === null
