import type { SignedIn } from '@/components/shell/shell-types'
import { findOwnAccount } from '@/lib/domain/accounts/find-own-account'
import { listMembers } from '@/lib/domain/organisations/list-members'
import type { Context } from '@/lib/kernel/context'
import { signOutOfPortal } from './sign-out'

/** Who acts, and for which body: both always in sight. */
export const signedInMember = async (ctx: Context): Promise<{ person?: SignedIn; organisation?: string }> => {
  if (ctx.actor.kind !== 'member') return {}
  const [account, members] = [await findOwnAccount(ctx, {}), await listMembers(ctx, {})]
  const organisation = members.ok && members.value ? members.value.organisation.name : undefined
  if (!account.ok || !account.value) return organisation ? { organisation } : {}
  const person = { name: account.value.name, href: `/${ctx.place.code}/portal`, signOut: signOutOfPortal.bind(null, ctx.place.code) }
  return { person, ...(organisation && { organisation }) }
}
