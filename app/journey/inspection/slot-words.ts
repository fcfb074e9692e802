import { findSlot } from '@/lib/domain/inspections/find-booking'
import { parseSlot } from '@/lib/engine/inspection-slot'
import type { Context } from '@/lib/kernel/context'
import type { Locale } from '@/lib/kernel/locale'
import { formatDate } from '@/lib/messages/format'

const SEPARATOR = ' · '

/** The chosen time in words, whether it still has a place or not. */
export const slotInWords = async (ctx: Context, text: string | undefined, locale: Locale): Promise<string | undefined> => {
  const slot = text === undefined ? null : parseSlot(text)
  if (!slot) return undefined
  const found = await findSlot(ctx, slot)
  if (!found.ok || !found.value) return undefined
  const { day, startsAt, endsAt, station, lane } = found.value
  return [formatDate(locale, day), `${startsAt}–${endsAt}`, station, lane].join(SEPARATOR)
}
