import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { Refusal } from '@/components/ui/refusal'
import { serviceSentences } from '@/lib/channels/web/service-sentences'
import type { Service } from '@/lib/engine/define-service'
import type { Problem } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { isOfBan } from '@/lib/messages/ban-words'
import { factsText } from '@/lib/messages/fact-words'
import { problemText, remedyText } from '@/lib/messages/problem-text'

/** What would change a refusal and can be done on a page of this platform. */
const PAGES: Readonly<Record<string, string>> = {
  'licence.settle-violations': 'violations?state=open',
  'vehicle.settle-violations': 'violations?state=open',
  'violation.bind-first': 'drivers/apply',
}

type Props = {
  problem: Problem
  service: Service | null
  /** Of a citizen's page, which can lead on. */
  place?: string
}

/** A refusal judged by law shows its proof; any other problem its sentence. */
export const ProblemRefusal = async ({ problem, service, place }: Props) => {
  const locale = asLocale(await getLocale())
  const own = serviceSentences(service)
  const what = problemText(locale, problem, own)
  if (!problem.trace) return <NoticeBanner tone="warning" title={what} />
  const page = place !== undefined && problem.trace.remedy ? PAGES[problem.trace.remedy] : undefined
  const isBan = place !== undefined && isOfBan(problem.code)
  return (
    <Refusal
      what={what}
      trace={problem.trace}
      facts={factsText(locale, problem.trace)}
      remedy={remedyText(locale, problem.trace, own)}
      remedyHref={page && `/${place}/${page}`}
      appeal={isBan && <Link href={`/${place}/bans`}>{(await getTranslations('bans'))('link')}</Link>}
    />
  )
}
