'use server'

import { decidePenalty } from '@/lib/domain/absence/decide-penalty'
import { publishPenalty } from '@/lib/domain/absence/publish-penalty'
import { formAction, type Values } from '../../../form-action'

const input = ({ penaltyId, revision }: Values) => ({ penaltyId, revision })
const back = (done: string) => ({ penaltyId }: { readonly penaltyId: string }, { place }: Values) => `/${place}/office/absence/${penaltyId}?done=${done}`

export const publish = formAction(publishPenalty, { face: 'office', input, onSuccess: back('published') })
export const decide = formAction(decidePenalty, { face: 'office', input, onSuccess: back('decided') })
