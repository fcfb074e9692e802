'use server'

import { redirect } from 'next/navigation'
import { afterSignOut, signOutOf } from '../../sign-out-of'

export const signOutOfOffice = async (place: string): Promise<void> => {
  await signOutOf('office', place)
  redirect(afterSignOut(`/${encodeURIComponent(place)}/office/sign-in`))
}
