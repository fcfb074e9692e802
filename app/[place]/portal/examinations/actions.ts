'use server'

import { voidCertificate } from '@/lib/domain/hospitals/void-certificate'
import { formAction } from '../../../form-action'

export const voidIssued = formAction(voidCertificate, { face: 'portal', onSuccess: ({ certificateId }, { place }) => `/${place}/portal/examinations?voided=${certificateId}` })
