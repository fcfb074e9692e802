import { ButtonLink } from '@/components/ui/button-link'
import type { Service } from '@/lib/engine/define-service'
import type { Locale } from '@/lib/kernel/locale'
import { services } from '@/lib/services/registry'
import { serviceTitle } from './service-title'

type Props = {
  place: string
  subject: Service['subject']
  locale: Locale
  /** Codes of what nothing stands in the way of; the page of any other says what does. Left out: not judged here. */
  open?: readonly string[]
}

/** What can be done on the web with a record of one's own: a new service appears here by itself. */
export const RecordServices = ({ place, subject, locale, open }: Props) => {
  const isOpen = ({ code }: Service) => open === undefined || open.includes(code)
  const all = services.filter((service) => service.subject === subject && service.channels.web).toSorted((a, b) => a.code.localeCompare(b.code))
  const offered = [...all.filter(isOpen), ...all.filter((service) => !isOpen(service))]
  const toneOf = (service: Service, index: number) => {
    if (!isOpen(service)) return 'quiet'
    return index === 0 ? 'primary' : 'secondary'
  }
  return (
    <p className="mt-auto flex flex-wrap gap-gap">
      {offered.map((service, index) => (
        <ButtonLink key={service.code} href={`/${place}/services/${service.slug}`} tone={toneOf(service, index)}>{serviceTitle(service.code, locale)}</ButtonLink>
      ))}
    </p>
  )
}
