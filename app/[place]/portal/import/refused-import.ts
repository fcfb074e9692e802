import { getLocale } from 'next-intl/server'
import { machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { faultOf, log } from '@/lib/kernel/log'
import { problem, type Problem } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { problemText } from '@/lib/messages/problem-text'
import { freshImport, type ImportState } from './import-state'

/** The whole file or turn is refused, in words. */
export const refusedImport = async (each: Problem): Promise<ImportState> => {
  const text = problemText(asLocale(await getLocale()), each)
  return { ...freshImport, problems: [{ ...(each.field && { field: each.field }), text }] }
}

/** A fault is logged once, and the person sees its reference alone. */
export const guarded = async (turn: () => Promise<ImportState>): Promise<ImportState> => {
  try {
    return await turn()
  } catch (fault) {
    const reference = newId('err', machineNow())
    log.error({ reference, fault: faultOf(fault) }, 'an import failed')
    return refusedImport(problem('fault', undefined, { reference }))
  }
}
