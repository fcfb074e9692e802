import { redirect } from 'next/navigation'
import { pageContext } from '@/lib/auth/contexts'
import type { Context } from '@/lib/kernel/context'

/** The context of a page of the portal: somebody acting for an organisation, anybody else signs in and comes back to `path`. */
export const portalPage = async (place: string, path = ''): Promise<Context> => {
  const ctx = await pageContext('portal', place)
  if (ctx.actor.kind !== 'member') redirect(`/${place}/portal/sign-in?back=${encodeURIComponent(`/${place}/portal${path && `/${path}`}`)}`)
  return ctx
}
