'use server'

import { setHours } from '@/lib/domain/hospitals/set-hours'
import { voidCertificate } from '@/lib/domain/hospitals/void-certificate'
import { formAction } from '../../../form-action'

export const voidIssued = formAction(voidCertificate, { face: 'portal', onSuccess: ({ certificateId }, { place }) => `/${place}/portal/examinations?voided=${certificateId}` })
export const saveHours = formAction(setHours, { face: 'portal', onSuccess: (_value, _values, { place }) => `/${place.code}/portal/examinations/hours?done=saved` })
