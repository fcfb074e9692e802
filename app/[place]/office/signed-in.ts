import type { SignedIn } from '@/components/shell/shell-types'
import { findOwnAccount } from '@/lib/domain/accounts/find-own-account'
import type { Context } from '@/lib/kernel/context'
import { signOutOfOffice } from './sign-out'

/** Who works here, for the corner of the header; nobody until both factors were given. */
export const signedInOfficer = async (ctx: Context): Promise<SignedIn | undefined> => {
  if (ctx.actor.kind !== 'staff') return undefined
  const account = await findOwnAccount(ctx, {})
  if (!account.ok || !account.value) return undefined
  return { name: account.value.name, href: `/${ctx.place.code}/office`, signOut: signOutOfOffice.bind(null, ctx.place.code) }
}
