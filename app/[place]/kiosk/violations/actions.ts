'use server'

import { handleViolations } from '@/lib/domain/violations/handle-violations'
import { requestHandlingCode } from '@/lib/domain/violations/request-handling-code'
import { formAction } from '../../../form-action'
import { chosenIn } from '../../../violations/chosen-in'
import { chosenQuery } from '../../../violations/chosen-query'

export const askCode = formAction(requestHandlingCode, {
  face: 'kiosk',
  input: (values) => ({ records: chosenIn(values) }),
  onSuccess: (_sent, values) => `/${values.place}/kiosk/violations/handle?${chosenQuery(chosenIn(values))}&code=sent`,
})

export const handle = formAction(handleViolations, {
  face: 'kiosk',
  secret: ['code'],
  input: (values) => ({ records: chosenIn(values), drove: values.drove, code: values.code ?? '' }),
  onSuccess: ({ batch }, { place }) => `/${place}/kiosk/violations/decided/${batch}`,
})
