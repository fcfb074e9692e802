'use server'

import { addOperator as addOperatorVerb } from '@/lib/domain/organisations/add-operator'
import { endOperator as endOperatorVerb } from '@/lib/domain/organisations/end-operator'
import { resetOperatorPassword } from '@/lib/domain/accounts/reset-password'
import { formAction } from '../../../form-action'

const SERVICE = 'service-'

export const addOperator = formAction(addOperatorVerb, {
  face: 'portal',
  input: (values) => ({
    name: values.name ?? '',
    username: values.username ?? '',
    phone: values.phone ?? '',
    endsOn: values.endsOn ?? '',
    services: Object.keys(values).filter((name) => name.startsWith(SERVICE) && values[name] === 'yes').map((name) => name.slice(SERVICE.length)),
  }),
  onSuccess: (_, { place }) => `/${place}/portal/members?done=added`,
})

export const endOperator = formAction(endOperatorVerb, {
  face: 'portal',
  onSuccess: (_, { place }) => `/${place}/portal/members?done=ended`,
})

export const resetOperator = formAction(resetOperatorPassword, {
  face: 'portal',
  onSuccess: (_, { place }) => `/${place}/portal/members?done=reset`,
})
