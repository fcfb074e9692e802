import { cookies } from 'next/headers'
import { TERMINAL_COOKIE, VISIT_COOKIE } from './kiosk-actor'

const BASE = { httpOnly: true, secure: true, path: '/', sameSite: 'lax' } as const

/** How the last person read goes with the last person. */
const PREFERENCES = ['locale', 'mode', 'contrast', 'reach', 'voice'] as const

export const giveTerminalCookie = async (token: string, seconds: number): Promise<void> => {
  const jar = await cookies()
  jar.set(TERMINAL_COOKIE, token, { ...BASE, maxAge: seconds })
}

/** Ends with the browser; the row ends much earlier. */
export const giveVisitCookie = async (token: string): Promise<void> => {
  const jar = await cookies()
  jar.set(VISIT_COOKIE, token, BASE)
}

export const wipeVisitCookies = async (): Promise<void> => {
  const jar = await cookies()
  jar.set(VISIT_COOKIE, '', { ...BASE, maxAge: 0 })
  for (const name of PREFERENCES) jar.delete(name)
}
