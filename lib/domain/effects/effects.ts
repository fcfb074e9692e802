import type { Effect } from '@/lib/engine/define-service'
import { confirmPlate, giveUpPlate, lapsePlate, releasePlate } from '../plates/effects'
import { askForPayment, endPayment } from './ask-for-payment'
import { lowerClassesByAge, stepDown } from './change-classes'
import { changeHolderAddress } from './change-holder-address'
import { changeLicenceContact } from './change-licence-contact'
import { changeVehicleContact } from './change-vehicle-contact'
import type { RunEffect } from './effect'
import { deferCertificate, deferRenewal, deferReview } from './grant-deferral'
import { handOverLicence } from './hand-over-licence'
import { exchangeLicence, issueLicence } from './issue-licence'
import { awaitCollection, destroyParcel, endUncollected, handToCarrier, keepParcel, orderProduction } from './make-and-hand-over'
import { issueTemporaryPlate } from './issue-temporary-plate'
import { renewLicence } from './renew-licence'
import { takeFee } from './take-fee'
import { certifyHealth } from '../hospitals/certify-health'
import { bookVisit, callOffVisit, cancelVisit, missVisit } from '../hospitals/visits'
import { bookInspection, callOffInspection, cancelInspection } from '../inspections/bookings'
import { missInspection } from '../inspections/missed'
import { admitLearner, endLearner, fileLearner, rejectLearner } from '../learners/effects'
import { issueExemptMark, issueMarkAgain, issuePlates, issueVehicleLicence } from './vehicle-papers'
import { endWaitingPlate, issueWaitingPlate } from './waiting-plate'
import { writeDecision } from './write-decision'
import { upholdObjection } from '../violations/uphold-objection'

/** One function a name of the definitions; a name without one does not compile. */
export const effects: Readonly<Record<Effect, RunEffect>> = {
  'issue-licence': issueLicence,
  'renew-licence': renewLicence,
  'exchange-licence': exchangeLicence,
  'lower-classes-by-age': lowerClassesByAge,
  'step-down': stepDown,
  'change-holder-address': changeHolderAddress,
  'defer-renewal': deferRenewal,
  'defer-review': deferReview,
  'defer-certificate': deferCertificate,
  'hand-over-licence': handOverLicence,
  'change-licence-contact': changeLicenceContact,
  'change-vehicle-contact': changeVehicleContact,
  'confirm-plate': confirmPlate,
  'release-plate': releasePlate,
  'give-up-plate': giveUpPlate,
  'lapse-plate': lapsePlate,
  'write-decision': writeDecision,
  'ask-for-payment': askForPayment,
  'end-payment': endPayment,
  'take-fee': takeFee,
  'order-production': orderProduction,
  'await-collection': awaitCollection,
  'end-uncollected': endUncollected,
  'hand-to-carrier': handToCarrier,
  'keep-parcel': keepParcel,
  'destroy-parcel': destroyParcel,
  'book-inspection': bookInspection,
  'cancel-inspection': cancelInspection,
  'call-off-inspection': callOffInspection,
  'miss-inspection': missInspection,
  'book-visit': bookVisit,
  'cancel-visit': cancelVisit,
  'call-off-visit': callOffVisit,
  'miss-visit': missVisit,
  'certify-health': certifyHealth,
  'file-learner': fileLearner,
  'admit-learner': admitLearner,
  'reject-learner': rejectLearner,
  'end-learner': endLearner,
  'issue-plates': issuePlates,
  'issue-vehicle-licence': issueVehicleLicence,
  'issue-mark-again': issueMarkAgain,
  'issue-exempt-mark': issueExemptMark,
  'issue-temporary-plate': issueTemporaryPlate,
  'issue-waiting-plate': issueWaitingPlate,
  'end-waiting-plate': endWaitingPlate,
  'uphold-objection': upholdObjection,
}
