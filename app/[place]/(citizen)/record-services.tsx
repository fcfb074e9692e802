import { ButtonLink } from '@/components/ui/button-link'
import type { Service } from '@/lib/engine/define-service'
import type { Locale } from '@/lib/kernel/locale'
import { services } from '@/lib/services/registry'
import { serviceTitle } from './service-title'

type Props = { place: string; subject: Service['subject']; locale: Locale }

/** What can be done on the web with a record of one's own: a new service appears here by itself. */
export const RecordServices = ({ place, subject, locale }: Props) => {
  const offered = services.filter((service) => service.subject === subject && service.channels.web)
  return (
    <p className="mt-auto flex flex-wrap gap-gap">
      {offered.map(({ code, slug }, index) => (
        <ButtonLink key={code} href={`/${place}/services/${slug}`} tone={index === 0 ? 'primary' : 'secondary'}>{serviceTitle(code, locale)}</ButtonLink>
      ))}
    </p>
  )
}
