import { cookies } from 'next/headers'

/** What a person without a session is in the middle of. The cookie holds a random id, the data stay in the row. */
export type Act = 'registration' | 'recovery' | 'phone-change'

const LIFE = 2 * 60 * 60
const nameOf = (act: Act): string => `__Host-${act}`

export const keepAct = async (act: Act, id: string): Promise<void> => {
  const jar = await cookies()
  jar.set(nameOf(act), id, { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: LIFE })
}

export const readAct = async (act: Act): Promise<string | null> => (await cookies()).get(nameOf(act))?.value ?? null

export const dropAct = async (act: Act): Promise<void> => {
  const jar = await cookies()
  jar.set(nameOf(act), '', { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 0 })
}
