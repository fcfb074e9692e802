'use server'

import { confirmByPhone } from '@/lib/domain/visits/scanned-visit'
import { formAction } from '../../../form-action'

export const confirm = formAction(confirmByPhone, {
  face: 'citizen',
  input: ({ challenge, number }) => ({ challenge, number }),
  onSuccess: ({ terminal }, { place }) => `/${place}/terminal/done?at=${encodeURIComponent(terminal)}`,
})
