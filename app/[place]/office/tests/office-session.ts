import { notFound } from 'next/navigation'
import { findOfficeSession, type OfficeSession } from '@/lib/domain/exams/list-office-sessions'
import type { Context } from '@/lib/kernel/context'
import { officePage } from '../office-page'

/** One session of the own place; a 404 otherwise. */
export const officeSession = async (place: string, sessionId: string, rest = ''): Promise<{ readonly ctx: Context; readonly session: OfficeSession; readonly base: string }> => {
  const ctx = await officePage(place, `tests/${sessionId}${rest}`)
  const found = await findOfficeSession(ctx, { sessionId })
  const session = found.ok ? found.value : null
  return session ? { ctx, session, base: `/${place}/office/tests/${sessionId}` } : notFound()
}
