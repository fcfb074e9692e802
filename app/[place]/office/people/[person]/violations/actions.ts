'use server'

import { handleAtWindow } from '@/lib/domain/violations/handle-at-window'
import { lookUpAtWindow } from '@/lib/domain/violations/list-at-window'
import { formAction } from '../../../../../form-action'

const CHOSEN = 'record-'

export const lookUp = formAction(lookUpAtWindow, {
  face: 'office',
  input: ({ personId, plateType, plate, vinTail, actOn }) => ({ personId, plateType, plate, vinTail, actOn }),
  onSuccess: ({ token, personId }, { place }) => `/${place}/office/people/${personId}/violations?vehicle=${encodeURIComponent(token)}`,
})

export const handle = formAction(handleAtWindow, {
  face: 'office',
  input: ({ personId, shown, ...values }) => ({ personId, shown, records: Object.keys(values).filter((name) => name.startsWith(CHOSEN)).map((name) => name.slice(CHOSEN.length)) }),
  onSuccess: ({ batch }, { place, personId }) => `/${place}/office/people/${personId}/violations/decided/${batch}`,
})
