'use server'

import { registerAtWindow } from '@/lib/domain/accounts/register-at-window'
import { registerOrganisation } from '@/lib/domain/organisations/register-organisation'
import { formAction, type Values } from '../../../form-action'

const CHECK = 'check-'

/** Ticked boxes `check-…` as one list. */
const checklistOf = (values: Values): string[] =>
  Object.keys(values).filter((name) => name.startsWith(CHECK) && values[name] === 'yes').map((name) => name.slice(CHECK.length))

export const registerPerson = formAction(registerAtWindow, {
  face: 'office',
  input: (values) => ({
    personKind: values.personKind ?? '',
    documentKind: values.documentKind ?? '',
    name: values.name ?? '',
    number: values.number ?? '',
    ...(values.country && { country: values.country }),
    phone: values.phone ?? '',
    residencePermit: values.residencePermit === 'yes',
    checklist: checklistOf(values),
  }),
  onSuccess: ({ accountId, upgraded }, { place }) => `/${place}/office/registrations/done?outcome=${upgraded ? 'upgraded' : 'new'}&id=${accountId}`,
})

export const registerBody = formAction(registerOrganisation, {
  face: 'office',
  input: (values) => ({
    kind: values.kind ?? '',
    organisationName: values.organisationName ?? '',
    documentKind: values.documentKind ?? '',
    number: values.number ?? '',
    handler: values.handler ?? '',
    checklist: checklistOf(values),
    username: values.username ?? '',
    name: values.name ?? '',
    phone: values.phone ?? '',
  }),
  onSuccess: ({ organisationId }, { place }) => `/${place}/office/registrations/done?outcome=organisation&id=${organisationId}`,
})
