import { getTranslations } from 'next-intl/server'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { findPlate } from '@/lib/domain/temporary-plates/list-plates'
import type { Context } from '@/lib/kernel/context'
import { textParam, type Params } from '../text-param'
import { isPlateAct } from './plate-act'

/** What the last act did, of a plate one may see alone. */
export const PlateDone = async ({ ctx, searchParams }: { ctx: Context; searchParams: Params }) => {
  const [act = '', plateId] = [await textParam(searchParams, 'done'), await textParam(searchParams, 'plate')]
  const found = plateId && isPlateAct(act) ? await findPlate(ctx, { plateId }) : null
  if (!found?.ok || !found.value) return null
  const t = await getTranslations('temporaryPlates.done')
  const { number, sheet } = found.value
  return <div role="status"><NoticeBanner tone="success" title={act === 'void' ? t('void', { number }) : t('reprint', { number, sheet })} /></div>
}
