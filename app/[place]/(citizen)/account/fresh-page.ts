import { redirect } from 'next/navigation'
import { freshLoginProblem } from '@/lib/domain/sessions/fresh-login'
import type { Context } from '@/lib/kernel/context'
import { ownPage } from '../own-page'

/** Asks for the password before the form rather than after it (A12); the verb asks again. */
export const freshPage = async (place: string, path: string): Promise<Context> => {
  const ctx = await ownPage(place, path)
  if (freshLoginProblem(ctx)) redirect(`/${place}/sign-in/again?back=${encodeURIComponent(`/${place}/${path}`)}`)
  return ctx
}
