import type { ChoiceOption } from '@/components/form/choice-field'
import { hospitalNames, listHalfDays } from '@/lib/domain/hospitals/list-half-days'
import { parseVisit, visitText } from '@/lib/engine/visit'
import type { Context } from '@/lib/kernel/context'
import type { Locale } from '@/lib/kernel/locale'
import { HALF_WORDS } from '@/lib/messages/examination-words'
import { formatDate } from '@/lib/messages/format'

const SEPARATOR = ' · '

/** Half-days with a free place: when first, then where. */
export const visitOptions = async (ctx: Context, locale: Locale): Promise<ChoiceOption[]> => {
  const found = await listHalfDays(ctx, {})
  if (!found.ok) return []
  return found.value.map((each) => ({
    value: visitText(each),
    label: [formatDate(locale, each.day), HALF_WORDS[each.half][locale], each.hospital].join(SEPARATOR),
  }))
}

/** The chosen half-day in words, whether it still has a place or not. */
export const visitInWords = async (text: string | undefined, locale: Locale): Promise<string | undefined> => {
  const visit = text === undefined ? null : parseVisit(text)
  if (!visit) return undefined
  const name = (await hospitalNames([visit.organisationId])).get(visit.organisationId) ?? ''
  return [formatDate(locale, visit.day), HALF_WORDS[visit.half][locale], name].join(SEPARATOR)
}
