import { notFound } from 'next/navigation'
import type { Context } from '@/lib/kernel/context'
import { may } from '@/lib/policy/permissions'
import { officePage } from '../office-page'

/** Pages of the window clerk; for others they are not there. The verbs ask again. */
export const windowPage = async (place: string, path: string): Promise<Context> => {
  const ctx = await officePage(place, path)
  if (!may(ctx.actor, 'account.register-at-window', { province: ctx.place.province, place })) notFound()
  return ctx
}
