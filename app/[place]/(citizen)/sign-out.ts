'use server'

import { redirect } from 'next/navigation'
import { afterSignOut, signOutOf } from '../../sign-out-of'

export const signOutOfCitizen = async (place: string): Promise<void> => {
  await signOutOf('citizen', place)
  redirect(afterSignOut(`/${encodeURIComponent(place)}`))
}
