'use server'

import { resumeOrganisation, suspendOrganisation } from '@/lib/domain/organisations/change-standing'
import { formAction, type Values } from '../../../form-action'

const input = ({ organisationId, revision, reason }: Values) => ({ organisationId, revision, reason })
const back = (done: 'suspended' | 'resumed') => (_value: unknown, { place }: Values) => `/${place}/office/organisations?done=${done}`

export const suspend = formAction(suspendOrganisation, { face: 'office', input, onSuccess: back('suspended') })
export const resume = formAction(resumeOrganisation, { face: 'office', input, onSuccess: back('resumed') })
