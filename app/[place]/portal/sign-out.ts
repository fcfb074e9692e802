'use server'

import { redirect } from 'next/navigation'
import { afterSignOut, signOutOf } from '../../sign-out-of'

export const signOutOfPortal = async (place: string): Promise<void> => {
  await signOutOf('portal', place)
  redirect(afterSignOut(`/${encodeURIComponent(place)}/portal/sign-in`))
}
