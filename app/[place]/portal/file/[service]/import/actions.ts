'use server'

import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { serviceSentences } from '@/lib/channels/web/service-sentences'
import { checkFilings, filingColumns, prepareFilings } from '@/lib/domain/applications/filing-list'
import { problem } from '@/lib/kernel/problem'
import type { ImportState } from '../../../import/import-state'
import { listTurn } from '../../../import/list-turn'
import { guarded, refusedImport } from '../../../import/refused-import'
import { listedService } from '../../filed-service'

export const importFilings = async (_state: ImportState, form: FormData): Promise<ImportState> => {
  if (!(await isSameOrigin())) return refusedImport(problem('request.foreign-origin'))
  const ctx = await contextFor('portal', String(form.get('place') ?? ''))
  const service = listedService(ctx, String(form.get('service') ?? ''))
  if (!ctx || !service) return refusedImport(problem('not-allowed'))
  return guarded(() => listTurn({
    columns: filingColumns(service), sentences: serviceSentences(service), words: 'portal.filingImport',
    shown: (cells) => [cells['person.name'] ?? '', cells['person.number'] ?? ''],
    check: (rows) => checkFilings(ctx, service, rows),
    write: (rows) => prepareFilings(ctx, service, rows),
  }, form))
}
