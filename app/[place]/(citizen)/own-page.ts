import { pageContext, requireKind } from '@/lib/auth/contexts'
import type { Context } from '@/lib/kernel/context'

/** The context of a page of one's own; whoever is not signed in is led to the sign-in page and comes back to `path`. */
export const ownPage = async (place: string, path: string): Promise<Context> => {
  const ctx = await pageContext('citizen', place)
  requireKind(ctx, 'citizen', `/${place}/sign-in`, `/${place}/${path}`)
  return ctx
}
