'use server'

import { drawNumbers } from '@/lib/domain/plates/draw-numbers'
import { pickNumber } from '@/lib/domain/plates/pick-number'
import { renewHold } from '@/lib/domain/plates/renew-hold'
import { formAction, type Values } from '../../../../../form-action'
import { ownContextIn } from '../../../../../own-contexts'

const page = ({ place, applicationId }: Values) => `/${place}/applications/${applicationId}/number`

const common = {
  face: 'citizen',
  context: (ctx, values) => ownContextIn(ctx, values.province),
} satisfies Partial<Parameters<typeof formAction>[1]>

export const pick = formAction(pickNumber, {
  ...common,
  input: ({ applicationId, number, mode }) => ({ applicationId, number: number ?? '', mode }),
  onSuccess: (_picked, values) => page(values),
})

export const draw = formAction(drawNumbers, {
  ...common,
  input: ({ applicationId }) => ({ applicationId }),
  onSuccess: (_drawn, values) => `${page(values)}?mode=drawn&other=1`,
})

export const renew = formAction(renewHold, {
  ...common,
  input: ({ applicationId }) => ({ applicationId }),
  onSuccess: (_renewed, values) => page(values),
})
