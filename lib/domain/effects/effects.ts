import type { Effect } from '@/lib/engine/define-service'
import { confirmPlate, giveUpPlate, lapsePlate, releasePlate } from '../plates/effects'
import { askForPayment, endPayment } from './ask-for-payment'
import { changeLicenceContact } from './change-licence-contact'
import { changeVehicleContact } from './change-vehicle-contact'
import type { RunEffect } from './effect'
import { handOverLicence } from './hand-over-licence'
import { issueLicence } from './issue-licence'
import { awaitCollection, destroyParcel, endUncollected, handToCarrier, keepParcel, orderProduction } from './make-and-hand-over'
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
  'ask-for-payment': askForPayment,
  'end-payment': endPayment,
  'take-fee': takeFee,
  'order-production': orderProduction,
  'await-collection': awaitCollection,
  'end-uncollected': endUncollected,
  'hand-to-carrier': handToCarrier,
  'keep-parcel': keepParcel,
  'destroy-parcel': destroyParcel,
}
