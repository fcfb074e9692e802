import { contextIn } from '@/lib/auth/contexts'
import type { Context } from '@/lib/kernel/context'

/** The person's contexts in every province where records of theirs live (D5); the one of this address first. */
export const ownContexts = async (ctx: Context): Promise<Context[]> => {
  if (ctx.actor.kind !== 'citizen') return []
  const here = ctx.place.province
  const codes = Object.keys(ctx.actor.people).toSorted((a, b) => Number(b === here) - Number(a === here) || a.localeCompare(b))
  return Promise.all(codes.map((province) => contextIn(ctx, province)))
}

/** For forms about a record elsewhere: only provinces of the person's own count, whatever the form says (B5). */
export const ownContextIn = (ctx: Context, province: string | undefined): Promise<Context> | Context =>
  province !== undefined && ctx.actor.kind === 'citizen' && Object.hasOwn(ctx.actor.people, province) ? contextIn(ctx, province) : ctx

