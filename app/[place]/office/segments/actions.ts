'use server'

import { cancelSegment } from '@/lib/domain/plates/cancel-segment'
import { proposeSegment } from '@/lib/domain/plates/propose-segment'
import { publishSegment } from '@/lib/domain/plates/publish-segment'
import { formAction, type Values } from '../../../form-action'

const list = (done: 'proposed' | 'published' | 'cancelled') => (_value: unknown, { place }: Values) => `/${place}/office/segments?done=${done}`

export const propose = formAction(proposeSegment, { face: 'office', onSuccess: list('proposed') })
export const publish = formAction(publishSegment, { face: 'office', onSuccess: list('published') })
export const cancel = formAction(cancelSegment, { face: 'office', onSuccess: list('cancelled') })
