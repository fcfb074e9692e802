import { checkDefinition } from '@/lib/engine/check-definition'
import type { PageItem } from '@/lib/engine/page-item'
import type { Service } from '@/lib/engine/define-service'
import type { Example } from '@/lib/engine/example'
import { catalogue as items, findCatalogueItem } from './catalogue'
import type { CatalogueItem, ChannelLetter } from './catalogue/catalogue-item'
import { bindDriver } from './bind-driver/definition'
import { bookDrivingTest } from './book-driving-test/definition'
import { bookInspection } from './book-inspection/definition'
import { examples as bookInspectionExamples } from './book-inspection/examples'
import { bookPhysicalExamination } from './book-physical-examination/definition'
import { examples as bookPhysicalExaminationExamples } from './book-physical-examination/examples'
import { cancelDrivingTest } from './cancel-driving-test/definition'
import { cancelInspection } from './cancel-inspection/definition'
import { changeLicenceContact } from './change-licence-contact/definition'
import { examples as changeLicenceContactExamples } from './change-licence-contact/examples'
import { changeLicenceOverAge, changeLicenceOverAge1 } from './change-licence-over-age/definition'
import { examples as changeLicenceOverAgeExamples } from './change-licence-over-age/examples'
import { changeLicenceParticulars, changeLicenceParticulars1 } from './change-licence-particulars/definition'
import { examples as changeLicenceParticularsExamples } from './change-licence-particulars/examples'
import { changeVehicleContact } from './change-vehicle-contact/definition'
import { examples as changeVehicleContactExamples } from './change-vehicle-contact/examples'
import { exchangePlates, exchangePlates1 } from './exchange-plates/definition'
import { examples as exchangePlatesExamples } from './exchange-plates/examples'
import { exchangeVehicleLicence } from './exchange-vehicle-licence/definition'
import { examples as exchangeVehicleLicenceExamples } from './exchange-vehicle-licence/examples'
import { exemptInspectionMark } from './exempt-inspection-mark/definition'
import { examples as exemptInspectionMarkExamples } from './exempt-inspection-mark/examples'
import { decisionsAndReceipts } from './decisions-and-receipts/definition'
import { deferLicenceRenewal, deferLicenceReview, deferPhysicalCertificate } from './defer-licence-duty/definition'
import { certificateExamples, renewalExamples, reviewExamples } from './defer-licence-duty/examples'
import { exchangeDamagedLicence, exchangeDamagedLicence1 } from './exchange-damaged-licence/definition'
import { examples as exchangeDamagedLicenceExamples } from './exchange-damaged-licence/examples'
import { fileStudentApplication, fileStudentApplication1, fileStudentApplication2 } from './file-student-application/definition'
import { examples as fileStudentApplicationExamples } from './file-student-application/examples'
import { intendedPenalties } from './intended-penalties/definition'
import { learnerCertificate } from './learner-certificate/definition'
import { handleViolations } from './handle-violations/definition'
import { lookUpViolations } from './look-up-violations/definition'
import { objectToRecord } from './object-to-record/definition'
import { examples as objectToRecordExamples } from './object-to-record/examples'
import { payFines } from './pay-fines/definition'
import { payTestFees } from './pay-test-fees/definition'
import { preselectPlate } from './preselect-plate/definition'
import { examples as preselectPlateExamples } from './preselect-plate/examples'
import { reissueInspectionMark } from './reissue-inspection-mark/definition'
import { examples as reissueInspectionMarkExamples } from './reissue-inspection-mark/examples'
import { renewDrivingLicence, renewDrivingLicence1 } from './renew-driving-licence/definition'
import { examples as renewDrivingLicenceExamples } from './renew-driving-licence/examples'
import { replaceDrivingLicence, replaceDrivingLicence2 } from './replace-driving-licence/definition'
import { replaceDrivingLicence1 } from './replace-driving-licence/definition-1'
import { examples as replaceDrivingLicenceExamples } from './replace-driving-licence/examples'
import { replacePlates, replacePlates1 } from './replace-plates/definition'
import { examples as replacePlatesExamples } from './replace-plates/examples'
import { replaceVehicleLicence } from './replace-vehicle-licence/definition'
import { examples as replaceVehicleLicenceExamples } from './replace-vehicle-licence/examples'
import { temporaryPlate } from './temporary-plate/definition'
import { examples as temporaryPlateExamples } from './temporary-plate/examples'
import { submitHealthCertificate } from './submit-health-certificate/definition'
import { submitHealthCertificate1 } from './submit-health-certificate/definition-1'
import { examples as submitHealthCertificateExamples } from './submit-health-certificate/examples'
import { trackParcels } from './track-parcels/definition'
import { unbindDriver } from './unbind-driver/definition'

export type Registered = { readonly service: Service; readonly examples: readonly Example[] }

/** Every published version, the newest of a service last; a new service is one more line. */
export const registered: readonly Registered[] = [
  { service: preselectPlate, examples: preselectPlateExamples },
  { service: changeVehicleContact, examples: changeVehicleContactExamples },
  { service: replaceDrivingLicence1, examples: [] },
  { service: replaceDrivingLicence2, examples: [] },
  { service: replaceDrivingLicence, examples: replaceDrivingLicenceExamples },
  { service: renewDrivingLicence1, examples: [] },
  { service: renewDrivingLicence, examples: renewDrivingLicenceExamples },
  { service: changeLicenceOverAge1, examples: [] },
  { service: changeLicenceOverAge, examples: changeLicenceOverAgeExamples },
  { service: exchangeDamagedLicence1, examples: [] },
  { service: exchangeDamagedLicence, examples: exchangeDamagedLicenceExamples },
  { service: changeLicenceParticulars1, examples: [] },
  { service: changeLicenceParticulars, examples: changeLicenceParticularsExamples },
  { service: deferLicenceRenewal, examples: renewalExamples },
  { service: deferLicenceReview, examples: reviewExamples },
  { service: deferPhysicalCertificate, examples: certificateExamples },
  { service: changeLicenceContact, examples: changeLicenceContactExamples },
  { service: replacePlates1, examples: [] },
  { service: replacePlates, examples: replacePlatesExamples },
  { service: exchangePlates1, examples: [] },
  { service: exchangePlates, examples: exchangePlatesExamples },
  { service: replaceVehicleLicence, examples: replaceVehicleLicenceExamples },
  { service: exchangeVehicleLicence, examples: exchangeVehicleLicenceExamples },
  { service: reissueInspectionMark, examples: reissueInspectionMarkExamples },
  { service: exemptInspectionMark, examples: exemptInspectionMarkExamples },
  { service: temporaryPlate, examples: temporaryPlateExamples },
  { service: bookPhysicalExamination, examples: bookPhysicalExaminationExamples },
  { service: submitHealthCertificate1, examples: [] },
  { service: submitHealthCertificate, examples: submitHealthCertificateExamples },
  { service: fileStudentApplication1, examples: [] },
  { service: fileStudentApplication2, examples: [] },
  { service: fileStudentApplication, examples: fileStudentApplicationExamples },
  { service: bookInspection, examples: bookInspectionExamples },
  { service: objectToRecord, examples: objectToRecordExamples },
]

for (const { service } of registered) {
  const faults = checkDefinition(service)
  if (faults.length) throw new Error(`${service.code} version ${service.version}: ${faults.join('; ')}`)
}

const newest = new Map(registered.map(({ service }) => [service.code, service]))

/** What can be started today: the newest version of each service. */
export const services: readonly Service[] = [...newest.values()]

/** By slug or code; without a version the newest. */
export const findService = (slugOrCode: string, version?: number): Service | null => {
  const isMeant = ({ slug, code }: Service) => slug === slugOrCode || code === slugOrCode
  if (version === undefined) return services.find(isMeant) ?? null
  return registered.map(({ service }) => service).find((service) => isMeant(service) && service.version === version) ?? null
}

/** Items with pages of their own, for which nobody applies; a new one is one more line. */
export const pageItems: readonly PageItem[] = [
  bindDriver,
  bookDrivingTest,
  cancelDrivingTest,
  cancelInspection,
  decisionsAndReceipts,
  handleViolations,
  intendedPenalties, learnerCertificate,
  lookUpViolations,
  payFines,
  payTestFees,
  trackParcels,
  unbindDriver,
]

export const findPageItem = (slugOrCode: string): PageItem | null => pageItems.find(({ slug, code }) => slug === slugOrCode || code === slugOrCode) ?? null

/** M is the web on a small screen. */
const lettersOfService = ({ channels }: Service): ChannelLetter[] => [
  ...(channels.web ? (['W', 'M'] as const) : []),
  ...(channels.kiosk ? (['K'] as const) : []),
  ...(channels.portal || channels.fleet ? (['O'] as const) : []),
  ...(channels.counter ? (['D'] as const) : []),
]

const lettersOfPages = ({ web, kiosk, counter, portal }: PageItem['pages']): ChannelLetter[] => [
  ...(web ? (['W', 'M'] as const) : []),
  ...(kiosk ? (['K'] as const) : []),
  ...(portal ? (['O'] as const) : []),
  ...(counter ? (['D'] as const) : []),
]

const lettersOf = (service: Service | undefined, pageItem: PageItem | null): ChannelLetter[] => {
  if (service) return lettersOfService(service)
  return pageItem ? lettersOfPages(pageItem.pages) : []
}

export type CatalogueEntry = Omit<CatalogueItem, 'channels'> & {
  readonly state: 'open' | 'planned'
  readonly slug: string | null
  /** Where it can be done today. */
  readonly channels: readonly ChannelLetter[]
  /** Where it will be done besides. */
  readonly planned: readonly ChannelLetter[]
}

const entryOf = (item: CatalogueItem): CatalogueEntry => {
  const service = newest.get(item.code)
  const pageItem = findPageItem(item.code)
  const channels = lettersOf(service, pageItem)
  return {
    ...item,
    state: channels.length ? 'open' : 'planned',
    slug: service?.slug ?? pageItem?.slug ?? null,
    channels,
    planned: item.channels.filter((letter) => !channels.includes(letter)),
  }
}

const entries: readonly CatalogueEntry[] = items.map(entryOf)

/** All 131 items, each truthfully open or planned. */
export const catalogue = (): readonly CatalogueEntry[] => entries

export const catalogueItemOf = (service: Service): CatalogueItem => {
  const item = findCatalogueItem(service.code)
  if (!item) throw new Error(`${service.code} is not in the catalogue`)
  return item
}
