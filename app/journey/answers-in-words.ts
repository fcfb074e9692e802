import { answerRows, type AnswerRow } from '@/lib/channels/web/answer-rows'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import type { Locale } from '@/lib/kernel/locale'
import { slotInWords } from './inspection/slot-words'
import { officeOptions } from './office-options'
import { visitInWords } from './visit-options'

type Asked = { readonly ctx: Context; readonly view: ApplicationView; readonly service: Service; readonly plate?: string }

/** The answers of an application in the reader's language, offices and held numbers by name. */
export const answersInWords = async ({ ctx, view, service, plate }: Asked, locale: Locale): Promise<AnswerRow[]> => {
  const offices = await officeOptions(ctx, locale)
  const path = service.steps.filter(({ id }) => view.path.includes(id))
  const answerTo = (asked: 'visit' | 'inspection-slot') => Object.keys(service.fields).flatMap((name) => (service.fields[name]?.kind === asked ? [view.facts[name]] : []))[0]
  const visit = await visitInWords(answerTo('visit'), locale)
  const slot = await slotInWords(ctx, answerTo('inspection-slot'), locale)
  return answerRows(service, path, view.facts, locale, (kind, id) => {
    if (kind === 'visit') return visit
    if (kind === 'inspection-slot') return slot
    return kind === 'plate-hold' ? plate : offices.find((office) => office.id === id)?.name
  })
}
