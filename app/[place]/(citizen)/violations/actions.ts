'use server'

import { handleViolations } from '@/lib/domain/violations/handle-violations'
import { askForViolations } from '@/lib/domain/violations/look-up-violations'
import { requestHandlingCode } from '@/lib/domain/violations/request-handling-code'
import { formAction, type Values } from '../../../form-action'
import { ownContextIn } from '../../../own-contexts'
import { chosenIn } from '../../../violations/chosen-in'
import { chosenQuery } from '../../../violations/chosen-query'

export const lookUp = formAction(askForViolations, {
  face: 'citizen',
  input: ({ plateType, plate, vinTail }) => ({ plateType, plate, vinTail }),
  onSuccess: ({ token }, { place }) => `/${place}/violations/found?token=${encodeURIComponent(token)}`,
})

const common = { face: 'citizen', context: (ctx, values) => ownContextIn(ctx, values.province) } satisfies Partial<Parameters<typeof formAction>[1]>

export const askCode = formAction(requestHandlingCode, {
  ...common,
  input: (values) => ({ records: chosenIn(values) }),
  onSuccess: (_sent, values: Values) => `/${values.place}/violations/handle?${chosenQuery(chosenIn(values))}&code=sent`,
})

export const handle = formAction(handleViolations, {
  ...common,
  secret: ['code'],
  input: (values) => ({ records: chosenIn(values), drove: values.drove, code: values.code ?? '' }),
  onSuccess: ({ batch }, { place }) => `/${place}/violations/decided/${batch}`,
})
