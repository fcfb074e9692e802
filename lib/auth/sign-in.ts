import NextAuth, { type NextAuthConfig } from 'next-auth'
import { decode } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { cookies } from 'next/headers'
import { machineNow, SECOND } from '../kernel/clock'
import { lookup, sameText } from '../kernel/crypto'
import { isId } from '../kernel/ids'
import { platform } from '../domain/platform'
import { findLiveSession } from '../domain/sessions/find-session'

/** The longest absolute limit (A9), seconds; the row ends a session earlier. */
const COOKIE_AGE = 12 * 60 * 60

export const SESSION_COOKIE = '__Host-session'

/** A10: no script reads it, no other site sends it, no other host sets it. */
const OPTIONS = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const

/** The library's sign-in address is public: only a session made by our own command a moment ago comes with this proof. */
const proofOf = (sid: string): string => lookup(platform().keys, 'session.proof', sid)

const isLive = async (sid: unknown): Promise<boolean> =>
  typeof sid === 'string' && (await findLiveSession(platform().databases.national.read, sid, machineNow())) !== null

const config = (): NextAuthConfig => ({
  secret: process.env.AUTH_SECRET,
  trustHost: true,
  basePath: '/api/auth',
  // Our own pages ask for names and passwords; the library shows none of its own, which would have no policy (C4).
  pages: { signIn: '/', signOut: '/', error: '/', verifyRequest: '/', newUser: '/' },
  session: { strategy: 'jwt', maxAge: COOKIE_AGE },
  cookies: {
    sessionToken: { name: SESSION_COOKIE, options: OPTIONS },
    callbackUrl: { name: '__Host-callback-url', options: OPTIONS },
    csrfToken: { name: '__Host-csrf-token', options: OPTIONS },
  },
  providers: [
    Credentials({
      credentials: { sid: {}, proof: {} },
      authorize: ({ sid, proof }) =>
        typeof sid === 'string' && typeof proof === 'string' && sameText(proof, proofOf(sid)) ? { id: sid } : null,
    }),
  ],
  callbacks: {
    /** The token carries the id of the row and nothing else; null ends the login (security.md A). */
    async jwt({ token, user }) {
      const sid = user?.id ?? token.sid
      return (await isLive(sid)) ? { sid } : null
    },
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ baseUrl }) => baseUrl,
  },
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
})

const auth = NextAuth(config)

export const { handlers } = auth

/** Writes the cookie of a session whose row already stands. Works from a plain form post. */
export const keepSession = async (sid: string): Promise<void> => {
  await auth.signIn('credentials', { sid, proof: proofOf(sid), redirect: false, redirectTo: '/' })
}

/** The row is ended first, by the command; then the cookie goes. */
export const dropSession = async (): Promise<void> => {
  await auth.signOut({ redirect: false, redirectTo: '/' })
}

type OpenedCookie = { readonly sid: string; readonly until: number }

/** Whom each cookie of late names. Opening one derives a key, and what a text says never changes: only the row and the hour do. */
const opened = new Map<string, OpenedCookie>()
const MOST_OPENED = 10_000

const openCookie = async (cookie: string, secret: string): Promise<OpenedCookie | null> => {
  const token = await decode({ token: cookie, secret, salt: SESSION_COOKIE })
  if (typeof token?.sid !== 'string' || !isId('ses', token.sid)) return null
  const found = { sid: token.sid, until: (token.exp ?? 0) * SECOND }
  const [oldest] = opened.size >= MOST_OPENED ? opened.keys() : []
  if (oldest !== undefined) opened.delete(oldest)
  opened.set(cookie, found)
  return found
}

/** The session id of this request's cookie; null for a missing, forged, expired or malformed one (A14). */
export const currentSid = async (): Promise<string | null> => {
  const cookie = (await cookies()).get(SESSION_COOKIE)?.value
  if (!cookie || !process.env.AUTH_SECRET) return null
  try {
    const named = opened.get(cookie) ?? (await openCookie(cookie, process.env.AUTH_SECRET))
    return named && named.until > machineNow() ? named.sid : null
  } catch {
    return null
  }
}
