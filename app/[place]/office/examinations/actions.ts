'use server'

import { auditCertificate } from '@/lib/domain/hospitals/audit-certificate'
import { formAction, type Values } from '../../../form-action'

const list = ({ verdict, number }: { readonly verdict: string; readonly number: string }, { place }: Values) => `/${place}/office/examinations?done=${verdict}&number=${number}`

export const pass = formAction(auditCertificate, { face: 'office', input: ({ certificateId }) => ({ certificateId, verdict: 'passed' }), onSuccess: list })
export const fail = formAction(auditCertificate, { face: 'office', input: ({ certificateId, reason }) => ({ certificateId, verdict: 'failed', reason }), onSuccess: list })
