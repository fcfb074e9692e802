'use server'

import { redirect } from 'next/navigation'
import { signOutOf } from '../../sign-out-of'

export const signOutOfPortal = async (place: string): Promise<void> => {
  await signOutOf('portal', place)
  redirect(`/${encodeURIComponent(place)}/portal/sign-in`)
}
