import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/ui/moment'
import { Timeline } from '@/components/ui/timeline'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { Service } from '@/lib/engine/define-service'
import { isStatus } from '@/lib/engine/transitions'
import type { Locale } from '@/lib/kernel/locale'

type Props = { view: ApplicationView; service: Service; locale: Locale }

const WHO: Readonly<Record<string, 'applicant' | 'you' | 'system'>> = { citizen: 'applicant', visitor: 'applicant', staff: 'you' }

/** Every event with its actor, words and the rules it was judged by. */
export const CaseHistory = async ({ view, service, locale }: Props) => {
  const t = await getTranslations('office.application')
  const citizen = await getTranslations('citizen.application')
  const system = await getTranslations('office.channel')
  const status = await getTranslations('citizen.status')
  return (
    <Timeline
      events={view.events.toReversed().map((event, index) => {
        const who = WHO[event.actorKind] ?? 'system'
        return {
          id: `${event.at}-${index}`,
          title: (event.transition === 'start' ? citizen('started') : service.messages[locale].transitions[event.transition]) ?? (isStatus(event.to) ? status(event.to) : event.to),
          at: <Moment at={event.at} />,
          by: who === 'system' ? system('system') : t(who),
          detail: (
            <>
              {event.note && <p className="whitespace-pre-line">{event.note}</p>}
              {event.trace.map(({ code, trace }) => trace && (
                <p key={code} className="text-small text-muted">{t('trace', { rule: trace.rule, citation: trace.citation })}</p>
              ))}
            </>
          ),
        }
      })}
    />
  )
}
