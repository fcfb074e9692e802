'use server'

import { setDay } from '@/lib/domain/calendar/set-day'
import { formAction } from '../../../form-action'

export const saveDay = formAction(setDay, {
  face: 'office',
  onSuccess: ({ day }, { place }) => `/${place}/office/calendar?year=${day.slice(0, 4)}&done=saved`,
})
