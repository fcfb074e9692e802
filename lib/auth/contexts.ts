import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { civilDate, machineNow } from '../kernel/clock'
import type { Actor } from '../kernel/actor'
import type { Channel, Context, PlaceInfo } from '../kernel/context'
import { lookup } from '../kernel/crypto'
import { newId } from '../kernel/ids'
import { platform } from '../domain/platform'
import { businessNow, findPlace, placesOf } from '../domain/system-context'
import { sessionActor } from './session-actor'
import { kioskActor } from './kiosk-actor'

export type Face = 'citizen' | 'portal' | 'office' | 'kiosk'

const CHANNEL: Readonly<Record<Face, Channel>> = { citizen: 'web', portal: 'portal', office: 'office', kiosk: 'kiosk' }

/** The edge overwrites X-Forwarded-For (C3); without an edge everything is one address. */
const addressKey = async (): Promise<string> => {
  const forwarded = (await headers()).get('x-forwarded-for')?.split(',')[0]?.trim() ?? 'local'
  return lookup(platform().keys, 'address', forwarded)
}

const contextOf = async (face: Face, place: PlaceInfo, actor: Actor): Promise<Context> => {
  const now = businessNow(place.province)
  const at = machineNow()
  return {
    actor,
    channel: CHANNEL[face],
    now,
    machineNow: at,
    today: civilDate(now),
    place,
    keys: platform().keys,
    random: platform().random,
    addressKey: await addressKey(),
    requestId: newId('req', at),
  }
}

/** The context of this request at a face of a place; null when there is no such place. */
export const contextFor = async (face: Face, placeCode: string): Promise<Context | null> => {
  const place = await findPlace(placeCode)
  if (!place) return null
  const actor = face === 'kiosk' ? await kioskActor(place) : await sessionActor(face)
  return contextOf(face, place, actor)
}

/** The same for a page, once for its frame and itself: an unknown place is a 404. */
export const pageContext = cache(async (face: Face, placeCode: string): Promise<Context> => (await contextFor(face, placeCode)) ?? notFound())

/** The same person and moment in the province where a record has its home (D5): its clock, its profile. */
export const contextIn = async (ctx: Context, province: string): Promise<Context> => {
  if (ctx.place.province === province) return ctx
  const [place] = await placesOf(province)
  if (!place) throw new Error('a province without a place')
  const now = businessNow(province)
  return { ...ctx, place, now, today: civilDate(now) }
}

/** For pages of one's own: whoever is not signed in is led to the sign-in page and comes back. `back` is a path of ours. */
export const requireKind = (ctx: Context, kind: Actor['kind'], signIn: string, back: string): void => {
  if (ctx.actor.kind !== kind) redirect(`${signIn}?back=${encodeURIComponent(back)}`)
}

/** C2: a change needs an Origin equal to the host; the framework would let a missing one pass. */
export const isSameOrigin = async (): Promise<boolean> => {
  const sent = await headers()
  const origin = sent.get('origin')
  const host = sent.get('x-forwarded-host') ?? sent.get('host')
  if (!origin || origin === 'null' || !host) return false
  const site = sent.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
