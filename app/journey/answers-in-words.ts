import { answerRows, type AnswerRow } from '@/lib/channels/web/answer-rows'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import type { Locale } from '@/lib/kernel/locale'
import { officeOptions } from './office-options'
import { visitInWords } from './visit-options'

type Asked = { readonly ctx: Context; readonly view: ApplicationView; readonly service: Service; readonly plate?: string }

/** The answers of an application in the reader's language, offices and held numbers by name. */
export const answersInWords = async ({ ctx, view, service, plate }: Asked, locale: Locale): Promise<AnswerRow[]> => {
  const offices = await officeOptions(ctx, locale)
  const path = service.steps.filter(({ id }) => view.path.includes(id))
  const visitField = Object.keys(service.fields).find((name) => service.fields[name]?.kind === 'visit')
  const visit = visitField && (await visitInWords(view.facts[visitField], locale))
  return answerRows(service, path, view.facts, locale, (kind, id) => {
    if (kind === 'visit') return visit
    return kind === 'plate-hold' ? plate : offices.find((office) => office.id === id)?.name
  })
}
