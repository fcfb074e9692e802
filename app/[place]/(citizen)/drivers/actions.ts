'use server'

import { agreeToBinding, refuseBinding, withdrawBinding } from '@/lib/domain/drivers/answer-binding'
import { askBinding } from '@/lib/domain/drivers/ask-binding'
import { endBinding } from '@/lib/domain/drivers/end-binding'
import { agreeByCode, requestOwnersCode } from '@/lib/domain/drivers/owners-code'
import { formAction, type Values } from '../../../form-action'
import { ownContextIn } from '../../../own-contexts'

const common = { face: 'citizen', context: (ctx, values) => ownContextIn(ctx, values.province) } satisfies Partial<Parameters<typeof formAction>[1]>
const toBinding = ({ bindingId }: { readonly bindingId: string }, { place }: Values) => `/${place}/drivers/${bindingId}`
const one = ({ bindingId, revision }: Values) => ({ bindingId, revision })

export const ask = formAction(askBinding, { face: 'citizen', input: ({ plateType, plate, vinTail }) => ({ plateType, plate, vinTail }), onSuccess: toBinding })
export const agree = formAction(agreeToBinding, { ...common, input: one, onSuccess: toBinding })
export const refuse = formAction(refuseBinding, { ...common, input: one, onSuccess: toBinding })
export const withdraw = formAction(withdrawBinding, { ...common, input: one, onSuccess: toBinding })
export const end = formAction(endBinding, { ...common, input: one, onSuccess: toBinding })

export const sendCode = formAction(requestOwnersCode, {
  ...common,
  input: ({ bindingId }) => ({ bindingId }),
  onSuccess: ({ bindingId }, { place }) => `/${place}/drivers/${bindingId}/code?sent=yes`,
})

export const useOwnersCode = formAction(agreeByCode, {
  ...common,
  input: ({ bindingId, revision, code }) => ({ bindingId, revision, code }),
  onSuccess: toBinding,
  secret: ['code'],
})
