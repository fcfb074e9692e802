import { headers } from 'next/headers'
import { readerName } from '../domain/sessions/reader-name'
import { platform } from '../domain/platform'
import { machineNow } from '../kernel/clock'
import { framed, FRAMED_HEADER } from '../kernel/framed.mjs'
import { openSession, SESSION_COOKIE } from './session-cookie'

/** Of several the last, as the framework takes it; what is sealed needs no decoding. */
const cookieIn = (cookies: string): string | undefined =>
  cookies.split(';').map((pair) => pair.trim().split('=')).findLast(([name]) => name === SESSION_COOKIE)?.slice(1).join('=')

/** Who reads a page that is made once for everybody signed in: a name, if this Cookie header names a citizen's live session. */
export const readerOf = async (cookies: string): Promise<string | null> => {
  const sid = openSession(platform().keys, cookieIn(cookies) ?? '', machineNow())
  return sid === null ? null : readerName(sid)
}

/** What stands for the reader's name in a page made for nobody in particular; null in any other. */
export const nameHere = async (): Promise<string | null> => ((await headers()).get(FRAMED_HEADER) === framed().mark ? framed().nameHere : null)
