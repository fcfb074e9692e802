import { getLocale } from 'next-intl/server'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { Refusal } from '@/components/ui/refusal'
import { serviceSentences } from '@/lib/channels/web/service-sentences'
import type { Service } from '@/lib/engine/define-service'
import type { Problem } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { factsText } from '@/lib/messages/fact-words'
import { problemText, remedyText } from '@/lib/messages/problem-text'

type Props = { problem: Problem; service: Service | null; appeal?: string }

/** A refusal judged by law shows its proof; any other problem its sentence. */
export const ProblemRefusal = async ({ problem, service, appeal }: Props) => {
  const locale = asLocale(await getLocale())
  const own = serviceSentences(service)
  const what = problemText(locale, problem, own)
  if (!problem.trace) return <NoticeBanner tone="warning" title={what} />
  return (
    <Refusal
      what={what}
      trace={problem.trace}
      facts={factsText(locale, problem.trace)}
      remedy={remedyText(locale, problem.trace, own)}
      appeal={appeal}
    />
  )
}
