'use server'

import { closeBatch } from '@/lib/domain/production/close-batch'
import { makeBatch } from '@/lib/domain/production/make-batch'
import { recordMade } from '@/lib/domain/production/record-made'
import { recordSpoiled } from '@/lib/domain/production/record-spoiled'
import { formAction, type Values } from '../../../form-action'

const batchOf = (place: string | undefined, batchId: string | undefined, done: 'batch' | 'made' | 'spoiled' | 'closed'): string =>
  `/${place}/office/production/${batchId}?done=${done}`
const after = (done: 'made' | 'spoiled') => (_value: unknown, { place, batchId }: Values) => batchOf(place, batchId, done)

export const take = formAction(makeBatch, {
  face: 'office',
  input: ({ kind }) => ({ kind }),
  onSuccess: ({ batchId }, { place }) => batchOf(place, batchId, 'batch'),
})

export const record = formAction(recordMade, { face: 'office', input: ({ itemId, serial }) => ({ itemId, serial }), onSuccess: after('made') })

export const spoil = formAction(recordSpoiled, { face: 'office', input: ({ itemId, reason }) => ({ itemId, reason }), onSuccess: after('spoiled') })

export const close = formAction(closeBatch, {
  face: 'office',
  input: ({ batchId }) => ({ batchId }),
  onSuccess: ({ batchId }, { place }) => batchOf(place, batchId, 'closed'),
})
