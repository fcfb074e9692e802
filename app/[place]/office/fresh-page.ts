import { notFound, redirect } from 'next/navigation'
import { freshLoginProblem } from '@/lib/domain/sessions/fresh-login'
import type { Context } from '@/lib/kernel/context'
import { may, type Action } from '@/lib/policy/permissions'
import { officePage } from './office-page'

/** A form of the office that asks for password and factor before it, not after (A12); the verb asks again. */
export const freshPage = async (place: string, path: string, action: Action): Promise<Context> => {
  const ctx = await officePage(place, path)
  if (!may(ctx.actor, action, { province: ctx.place.province, place })) notFound()
  if (freshLoginProblem(ctx)) redirect(`/${place}/office/sign-in/again?back=${encodeURIComponent(`/${place}/office/${path}`)}`)
  return ctx
}
