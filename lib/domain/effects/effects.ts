import type { Effect } from '@/lib/engine/define-service'
import { confirmPlate, giveUpPlate, lapsePlate, releasePlate } from '../plates/effects'
import { changeLicenceContact } from './change-licence-contact'
import { changeVehicleContact } from './change-vehicle-contact'
import type { RunEffect } from './effect'
import { handOverLicence } from './hand-over-licence'
import { issueLicence } from './issue-licence'
import { takeFee } from './take-fee'

/** One function a name of the definitions; a name without one does not compile. */
export const effects: Readonly<Record<Effect, RunEffect>> = {
  'issue-licence': issueLicence,
  'hand-over-licence': handOverLicence,
  'change-licence-contact': changeLicenceContact,
  'change-vehicle-contact': changeVehicleContact,
  'confirm-plate': confirmPlate,
  'release-plate': releasePlate,
  'give-up-plate': giveUpPlate,
  'lapse-plate': lapsePlate,
  'take-fee': takeFee,
}
