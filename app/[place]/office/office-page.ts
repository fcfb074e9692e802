import { redirect } from 'next/navigation'
import { pageContext } from '@/lib/auth/contexts'
import type { Context } from '@/lib/kernel/context'

/** The context of a page of the office: staff with both factors, anybody else signs in and comes back to `path`. */
export const officePage = async (place: string, path: string): Promise<Context> => {
  const ctx = await pageContext('office', place)
  if (ctx.actor.kind !== 'staff' || !ctx.actor.factorGiven)
    redirect(`/${place}/office/sign-in?back=${encodeURIComponent(`/${place}/office${path && `/${path}`}`)}`)
  return ctx
}
