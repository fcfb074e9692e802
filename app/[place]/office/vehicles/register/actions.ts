'use server'

import { registerVehicle } from '@/lib/domain/vehicles/register-vehicle'
import { formAction } from '../../../../form-action'

export const register = formAction(registerVehicle, {
  face: 'office',
  onSuccess: ({ plate }, { place }) => `/${place}/office/vehicles/register?done=${encodeURIComponent(plate)}`,
})
