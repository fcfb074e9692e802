import { z } from 'zod'
import { SECOND, type Instant } from '../kernel/clock'
import { open, seal, type KeyRing } from '../kernel/crypto'
import { isId } from '../kernel/ids'

export const SESSION_COOKIE = '__Host-session'

/** The longest absolute limit (A9), seconds; the row ends a session earlier. */
export const COOKIE_SECONDS = 12 * 60 * 60

const content = z.tuple([z.string().refine((sid) => isId('ses', sid)), z.int()])

/**
 * What the cookie says: the id of the session's row and until when, under the platform's own ring (E2). The library's form derives a key
 * and goes through the browser's cryptography for each cookie, a millisecond of every first request of a person.
 */
export const sealSession = (keys: KeyRing, sid: string, now: Instant): string =>
  seal(keys, 'cookie.session', '', JSON.stringify([sid, now + COOKIE_SECONDS * SECOND]))

/** The session's id; null for a cookie that is malformed, forged or of too long ago (A14). */
export const openSession = (keys: KeyRing, cookie: string, now: Instant): string | null => {
  try {
    const [sid, until] = content.parse(JSON.parse(open(keys, 'cookie.session', '', cookie)))
    return until > now ? sid : null
  } catch {
    return null
  }
}
