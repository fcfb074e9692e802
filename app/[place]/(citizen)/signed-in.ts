import type { SignedIn } from '@/components/shell/shell-types'
import { nameHere } from '@/lib/auth/framed-reader'
import { findOwnAccount } from '@/lib/domain/accounts/find-own-account'
import type { Context } from '@/lib/kernel/context'
import { signOutOfCitizen } from './sign-out'

/** Who is signed in, for the corner of the header; on a page made for many, whoever reads it. */
export const signedInCitizen = async (ctx: Context): Promise<SignedIn | undefined> => {
  const corner = { href: `/${ctx.place.code}/account`, signOut: signOutOfCitizen.bind(null, ctx.place.code) }
  const hole = await nameHere()
  if (hole !== null) return { name: hole, isHole: true, ...corner }
  if (ctx.actor.kind !== 'citizen') return undefined
  const account = await findOwnAccount(ctx, {})
  if (!account.ok || !account.value) return undefined
  return { name: account.value.name, ...corner }
}
