import { contextFor, isSameOrigin, type Face } from '@/lib/auth/contexts'
import { dropSession } from '@/lib/auth/sign-in'
import { endSession } from '@/lib/domain/sessions/end-session'

/** Ends the row first, then the cookie goes (A7, A11); another site's post does nothing (A10). */
export const signOutOf = async (face: Face, place: string): Promise<void> => {
  if (!(await isSameOrigin())) return
  const ctx = await contextFor(face, place)
  if (ctx && 'accountId' in ctx.actor) await endSession(ctx, { sessionId: ctx.actor.sessionId })
  await dropSession()
}

/** Past the address that empties the browser's cache, to a page of ours (E12). */
export const afterSignOut = (path: string): string => `/api/signed-out?back=${encodeURIComponent(path)}`
