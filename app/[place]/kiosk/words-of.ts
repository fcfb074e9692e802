import { serviceSentences } from '@/lib/channels/web/service-sentences'
import type { Service } from '@/lib/engine/define-service'
import type { Locale } from '@/lib/kernel/locale'
import type { Problem } from '@/lib/kernel/problem'
import { problemText, remedyText } from '@/lib/messages/problem-text'

/** What stands in the way and what would change it; the kiosk shows one at a time (style.md §5). */
export const refusalWords = (service: Service, problem: Problem, locale: Locale) => {
  const own = serviceSentences(service)
  return {
    what: problemText(locale, problem, own),
    ...(problem.trace && { citation: problem.trace.citation, remedy: remedyText(locale, problem.trace, own) }),
  }
}
