'use server'

import { redirect } from 'next/navigation'
import { signOutOf } from '../../sign-out-of'

export const signOutOfOffice = async (place: string): Promise<void> => {
  await signOutOf('office', place)
  redirect(`/${encodeURIComponent(place)}/office/sign-in`)
}
