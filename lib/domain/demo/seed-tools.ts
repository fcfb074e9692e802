import type { SeedTools } from '@/db/province/seed/seed-terms'
import { seal, type KeyRing } from '@/lib/kernel/crypto'
import { checkOf } from '@/lib/policy/identifiers/gb11643'
import { parseCreditCode } from '@/lib/policy/identifiers/organisation-number'
import { nextInspectionDue } from '@/lib/policy/vehicle/inspection'
import { checkOfVin } from '@/lib/policy/identifiers/vin'
import { accountPhoneKeyOf, documentKeyOf, peoplePhoneKeyOf, personKeyOf } from '../people-keys'
import { enrolmentHashOf } from '../terminals/enrolment-code'

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const withCreditCheck = (body: string): string => {
  const found = [...SIGNS].map((sign) => body + sign).find((code) => parseCreditCode(code).ok)
  if (!found) throw new Error('no check letter fits')
  return found
}

const inspectionDues: SeedTools['inspectionDues'] = ({ profile, adcode: region }, vehicle, today) => {
  const at = { profile, businessDate: today, region }
  let [last, next] = [vehicle.registeredOn, nextInspectionDue({ ...vehicle, exemptionLostOn: null }, vehicle.registeredOn, at)]
  while (next < today) [last, next] = [next, nextInspectionDue({ ...vehicle, exemptionLostOn: null }, next, at)]
  return { last, next }
}

/** The made-up world is sealed and looked up exactly as a real one. */
export const seedTools = (keys: KeyRing): SeedTools => ({
  citizenCheck: checkOf,
  vinCheck: checkOfVin,
  creditCode: withCreditCheck,
  seal: (place, row, text) => seal(keys, place, row, text),
  personKey: (documentType, number) => personKeyOf(keys, { documentType, number }),
  accountPhoneKey: (phone) => accountPhoneKeyOf(keys, phone),
  documentKey: (province, documentType, number) => documentKeyOf(keys, province, documentType, number),
  peoplePhoneKey: (province, phone) => peoplePhoneKeyOf(keys, province, phone),
  enrolmentHash: (code) => enrolmentHashOf(keys, code),
  inspectionDues,
})
