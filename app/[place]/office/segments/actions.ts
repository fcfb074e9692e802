'use server'

import { cancelSegment } from '@/lib/domain/plates/cancel-segment'
import { proposeSegment } from '@/lib/domain/plates/propose-segment'
import { publishSegment } from '@/lib/domain/plates/publish-segment'
import { formAction, type Values } from '../../../form-action'

const list = (_value: unknown, { place }: Values) => `/${place}/office/segments`

export const propose = formAction(proposeSegment, { face: 'office', onSuccess: list })
export const publish = formAction(publishSegment, { face: 'office', onSuccess: list })
export const cancel = formAction(cancelSegment, { face: 'office', onSuccess: list })
