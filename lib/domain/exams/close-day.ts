import type { Context } from '@/lib/kernel/context'
import { provinceHandle } from '../platform'
import type { Jobs } from '../scheduling'
import { findPlace } from '../system-context'
import { drawUpList } from './draw-up-list'
import { rankClosing } from './rank-closing'
import { tellClosing } from './tell-closing'

/**
 * The closing of a place: the list, then the ranking, then the notices, each in transactions of its own. Cut short anywhere
 * and run again, it goes on where it stood, from the list that was drawn up: the outcome is the same and nobody is told twice.
 */
export const closeDay = async (ctx: Context, { place: code, closesAt }: Jobs['exam.close']): Promise<void> => {
  const place = await findPlace(code)
  if (!place) throw new Error('a closing without a place')
  const here: Context = { ...ctx, place }
  const closing = { place, closesAt }
  const handle = await provinceHandle(place.province)
  await handle.write((tx) => drawUpList(tx, here, closing))
  await handle.write((tx) => rankClosing(tx, here, closing))
  await tellClosing(handle, here, closing)
}
