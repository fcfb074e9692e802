import NextAuth, { type NextAuthConfig } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cookies } from 'next/headers'
import { machineNow } from '../kernel/clock'
import { lookup, sameText } from '../kernel/crypto'
import { platform } from '../domain/platform'
import { findLiveSession } from '../domain/sessions/find-session'
import { COOKIE_SECONDS, openSession, sealSession, SESSION_COOKIE } from './session-cookie'

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
  session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
  jwt: {
    encode: ({ token }) => sealSession(platform().keys, typeof token?.sid === 'string' ? token.sid : '', machineNow()),
    decode: ({ token }) => {
      const sid = token ? openSession(platform().keys, token, machineNow()) : null
      return sid === null ? null : { sid }
    },
  },
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

/** The session id of this request's cookie; null for a missing, forged, expired or malformed one (A14). */
export const currentSid = async (): Promise<string | null> => {
  const cookie = (await cookies()).get(SESSION_COOKIE)?.value
  return cookie ? openSession(platform().keys, cookie, machineNow()) : null
}
