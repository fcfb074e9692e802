/** What a person hands over; wording in lib/messages/paper-words.ts. */
export type Paper =
  | 'identity-document' | 'licence-photo' | 'old-licence' | 'old-plates' | 'old-vehicle-licence'
  | 'loss-statement' | 'damage-photo' | 'deferral-proof' | 'particulars-proof' | 'sale-invoice' | 'conformity-certificate'
  | 'insurance-policy' | 'training-contract' | 'student-consent' | 'letter-of-authority'

/** What nobody is asked for: the register answers it itself (APP-01, issue "asked once"). */
export type RegisterAnswer =
  | 'identity' | 'licence' | 'points' | 'certificate' | 'violations' | 'accidents' | 'vehicle' | 'inspection' | 'insurance' | 'tax' | 'stock'

export type Checklist = {
  /** Sent with the application, as text or photo. */
  readonly uploads: readonly Paper[]
  /** Collected by the courier or at the counter; lost pieces cannot be asked for. */
  readonly returns: readonly Paper[]
  readonly register: readonly RegisterAnswer[]
  readonly rule: string
  readonly citation: string
}

/** 办牌办证, the second category of the catalogue. */
export const PLATES_AND_LICENCES_ITEMS = [
  'B01', 'B02', 'B03', 'B04', 'B05', 'B06', 'B07', 'B08', 'B09', 'B10', 'B11', 'B12', 'B13', 'B14', 'B15', 'B16', 'B17', 'B18',
  'B19', 'B20', 'B21', 'B22', 'B23',
] as const
export type PlatesAndLicencesItem = (typeof PLATES_AND_LICENCES_ITEMS)[number]

const LICENCE_ANSWERS: readonly RegisterAnswer[] = ['identity', 'licence']
const REVIEWED: readonly RegisterAnswer[] = [...LICENCE_ANSWERS, 'points', 'certificate', 'violations', 'accidents']
const VEHICLE_ANSWERS: readonly RegisterAnswer[] = ['identity', 'vehicle']

const licence = (rule: string, articles: string) => ({ rule, citation: `Order 162 ${articles}` })
const vehicle = (rule: string, articles: string) => ({ rule, citation: `Order 164 ${articles}` })

const CHECKLISTS: Readonly<Record<PlatesAndLicencesItem, Checklist>> = {
  B01: { uploads: [], returns: [], register: [...VEHICLE_ANSWERS, 'stock'], rule: 'PLT-07', citation: 'seed 003' },
  B02: {
    uploads: ['sale-invoice', 'conformity-certificate', 'insurance-policy'], returns: [], register: ['vehicle', 'stock'],
    ...vehicle('VEH-15', 'art 47'),
  },
  B03: { uploads: ['loss-statement'], returns: [], register: VEHICLE_ANSWERS, ...vehicle('VEH-11', 'arts 51–57') },
  B04: { uploads: ['damage-photo'], returns: ['old-plates'], register: VEHICLE_ANSWERS, ...vehicle('VEH-11', 'arts 51–57') },
  B05: { uploads: ['loss-statement'], returns: [], register: VEHICLE_ANSWERS, ...vehicle('VEH-11', 'arts 51–57') },
  B06: { uploads: ['damage-photo'], returns: ['old-vehicle-licence'], register: VEHICLE_ANSWERS, ...vehicle('VEH-11', 'arts 51–57') },
  B07: { uploads: [], returns: [], register: [...VEHICLE_ANSWERS, 'inspection'], ...vehicle('VEH-11', 'arts 51–57') },
  B08: { uploads: [], returns: [], register: VEHICLE_ANSWERS, ...vehicle('VEH-13', 'arts 23–24') },
  B09: { uploads: ['licence-photo'], returns: ['old-licence'], register: REVIEWED, ...licence('LIC-03', 'arts 63, 72–73, 85') },
  B10: { uploads: ['licence-photo'], returns: ['old-licence'], register: REVIEWED, ...licence('LIC-06', 'art 65') },
  B11: { uploads: ['licence-photo', 'damage-photo'], returns: ['old-licence'], register: LICENCE_ANSWERS, ...licence('LIC-15', 'arts 66, 69') },
  B12: { uploads: ['licence-photo', 'loss-statement'], returns: [], register: LICENCE_ANSWERS, ...licence('LIC-15', 'arts 66, 69') },
  B13: { uploads: ['deferral-proof'], returns: [], register: LICENCE_ANSWERS, ...licence('LIC-14', 'art 75') },
  B14: { uploads: ['deferral-proof'], returns: [], register: LICENCE_ANSWERS, ...licence('LIC-14', 'art 75') },
  B15: { uploads: ['deferral-proof'], returns: [], register: LICENCE_ANSWERS, ...licence('LIC-14', 'art 75') },
  B16: { uploads: [], returns: [], register: LICENCE_ANSWERS, ...licence('ORG-01', 'arts 14, 85–86') },
  B17: { uploads: ['licence-photo'], returns: [], register: LICENCE_ANSWERS, ...licence('ORG-01', 'arts 14, 85–86') },
  B18: { uploads: [], returns: [], register: LICENCE_ANSWERS, ...licence('LIC-19', 'art 81') },
  B19: {
    uploads: [], returns: [], register: [...VEHICLE_ANSWERS, 'inspection', 'insurance', 'tax', 'violations', 'accidents'],
    ...vehicle('VEH-05', 'arts 54–55'),
  },
  B20: {
    uploads: ['identity-document', 'licence-photo', 'training-contract', 'student-consent'], returns: [], register: ['identity', 'certificate'],
    ...licence('EXM-26', 'art 58'),
  },
  B21: { uploads: [], returns: [], register: LICENCE_ANSWERS, ...licence('EXM-04', 'arts 39–41') },
  B22: { uploads: [], returns: [], register: [], rule: 'DLV-05', citation: 'platform rule' },
  B23: { uploads: ['licence-photo', 'particulars-proof'], returns: ['old-licence'], register: LICENCE_ANSWERS, ...licence('LIC-15', 'arts 66, 69') },
}

/** Online and at terminals; stepping down of own will proves nothing, so it drops the proof of changed particulars. */
export const checklistOf = (item: PlatesAndLicencesItem, { stepsDown = false }: { readonly stepsDown?: boolean } = {}): Checklist => {
  const list = CHECKLISTS[item]
  return stepsDown ? { ...list, uploads: list.uploads.filter((paper) => paper !== 'particulars-proof') } : list
}

/** At the counter the identity document is shown as well; an agent brings the letter of authority (LIC-21). */
export const counterPapers = (item: PlatesAndLicencesItem, by: 'holder' | 'agent'): readonly Paper[] => {
  const { uploads, returns } = checklistOf(item)
  const papers: readonly Paper[] = ['identity-document', ...uploads, ...returns, ...(by === 'agent' ? ['letter-of-authority' as const] : [])]
  return [...new Set(papers)]
}
