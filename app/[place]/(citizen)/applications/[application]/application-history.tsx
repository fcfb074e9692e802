import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/ui/moment'
import { Timeline } from '@/components/ui/timeline'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { Service } from '@/lib/engine/define-service'
import { isStatus } from '@/lib/engine/transitions'
import type { Locale } from '@/lib/kernel/locale'

type Props = { view: ApplicationView; service: Service; locale: Locale }

const WHO: Readonly<Record<string, 'you' | 'office' | 'system'>> = { citizen: 'you', visitor: 'you', staff: 'office', system: 'system' }

/** Every event, newest first, with the office's words in full. */
export const ApplicationHistory = async ({ view, service, locale }: Props) => {
  const t = await getTranslations('citizen')
  const act = (name: string) => (name === 'start' ? t('application.started') : service.messages[locale].transitions[name])
  return (
    <Timeline
      events={view.events.toReversed().map((event, index) => ({
        id: `${event.at}-${index}`,
        title: act(event.transition) ?? (isStatus(event.to) ? t(`status.${event.to}`) : event.to),
        at: <Moment at={event.at} />,
        by: t(`application.${WHO[event.actorKind] ?? 'system'}`),
        detail: event.note && <p className="whitespace-pre-line">{event.note}</p>,
      }))}
    />
  )
}
