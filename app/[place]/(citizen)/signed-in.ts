import type { SignedIn } from '@/components/shell/shell-types'
import { findOwnAccount } from '@/lib/domain/accounts/find-own-account'
import type { Context } from '@/lib/kernel/context'
import { signOutOfCitizen } from './sign-out'

/** Who is signed in, for the corner of the header. */
export const signedInCitizen = async (ctx: Context): Promise<SignedIn | undefined> => {
  if (ctx.actor.kind !== 'citizen') return undefined
  const account = await findOwnAccount(ctx, {})
  if (!account.ok || !account.value) return undefined
  return { name: account.value.name, href: `/${ctx.place.code}/account`, signOut: signOutOfCitizen.bind(null, ctx.place.code) }
}
