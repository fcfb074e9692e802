import { notFound } from 'next/navigation'
import { findOwnRecord, type RecordDetail } from '@/lib/domain/violations/find-own-record'
import type { Context } from '@/lib/kernel/context'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'

/** A record of one's own or bound vehicles, wherever it is kept (D5); a 404 otherwise. */
export const ownRecord = async (place: string, recordId: string): Promise<{ readonly home: Context; readonly record: RecordDetail }> => {
  const ctx = await ownPage(place, `violations/${recordId}`)
  for (const home of await ownContexts(ctx)) {
    const found = await findOwnRecord(home, { recordId })
    if (found.ok && found.value) return { home, record: found.value }
  }
  return notFound()
}
