import type { DocumentTypeCode } from './document-kinds'

export type ChecklistItem =
  | 'individual-application-form' | 'identity-document-original' | 'identity-document-copy'
  | 'organisation-application-form' | 'organisation-certificate-sealed-copy' | 'handler-identity-document-original'
  | 'handler-identity-document-copy' | 'letter-of-authority'

/** REG-09: 互联网个人用户注册/变更申请表, the document shown and its copy. */
const INDIVIDUAL: readonly ChecklistItem[] = [
  'individual-application-form', 'identity-document-original', 'identity-document-copy',
]

/** REG-10: 互联网单位用户注册/变更申请表 and the papers of body and handler. */
const ORGANISATION: readonly ChecklistItem[] = [
  'organisation-application-form', 'organisation-certificate-sealed-copy', 'handler-identity-document-original',
  'handler-identity-document-copy',
]

export type WindowCaller = 'individual' | 'legal-representative' | 'agent'

/** What the officer ticks off before an account is opened at the window. */
export const windowChecklistFor = (caller: WindowCaller): readonly ChecklistItem[] => {
  switch (caller) {
    case 'individual': return INDIVIDUAL
    case 'legal-representative': return ORGANISATION
    case 'agent': return [...ORGANISATION, 'letter-of-authority']
  }
}

/** Organisations bring the certificate of their time (REG-10); people bring anything but these. */
export const isOrganisationDocument = (typeCode: DocumentTypeCode): boolean => typeCode === 'B' || typeCode === 'N'
