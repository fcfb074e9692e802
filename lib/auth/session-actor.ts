import { cache } from 'react'
import type { Actor } from '../kernel/actor'
import { faultOf, log } from '../kernel/log'
import { loadActor } from '../domain/sessions/load-actor'
import type { SessionKind } from '../domain/sessions/session-limits'
import type { Face } from './contexts'
import { currentSid } from './sign-in'

const KIND: Readonly<Record<Exclude<Face, 'kiosk'>, SessionKind>> = { citizen: 'citizen', portal: 'member', office: 'staff' }

/** Who this request is at a face, from the row its cookie points to; nobody when anything is wrong (A7, A14). */
export const sessionActor = cache(async (face: Face): Promise<Actor> => {
  if (face === 'kiosk') return { kind: 'anonymous' }
  const sid = await currentSid()
  if (sid === null) return { kind: 'anonymous' }
  try {
    return await loadActor(sid, KIND[face])
  } catch (fault) {
    log.error({ fault: faultOf(fault) }, 'a session could not be read')
    return { kind: 'anonymous' }
  }
})
