import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { feeRange } from '@/lib/domain/applications/accept'
import { isWithinVisit } from '@/lib/domain/visits/item-level'
import { formatAmounts } from '@/lib/messages/format'
import { findPageItem, findService } from '@/lib/services/registry'
import { serviceTitle } from '../../../(citizen)/service-title'
import { bigLink } from '../../big-link'
import { KioskFrame } from '../../kiosk-frame'
import { visitPage } from '../../kiosk-page'
import { StartChoices } from './start-choices'

type Props = { params: Promise<{ place: string; service: string }> }

/** How long, what is needed and what it costs before starting; whether it can be done before any question. */
const ServicePage = async ({ params }: Props) => {
  const { place, service: slug } = await params
  const kiosk = await visitPage(place)
  const answer = findPageItem(slug)?.pages.kiosk
  if (answer) redirect(`${kiosk.root}/${answer}`)
  const service = findService(slug)
  if (!service?.channels.kiosk) redirect(`${kiosk.root}/services`)
  const { ctx, root, locale } = kiosk
  const t = await getTranslations('kiosk.service')
  const kioskWords = await getTranslations('kiosk')
  const words = service.messages[locale]
  const fee = feeRange(ctx, service)
  const cost = `${kioskWords('duration', { minutes: 2 })} · ${fee === null ? t('free') : `${t('fee')} ${formatAmounts(locale, fee)}`}`
  const explain = (below?: ReactNode) => (
    <KioskExplain title={serviceTitle(service.code, locale)} lead={words.summary}>
      <p className="text-body">{cost}</p>
      {below}
    </KioskExplain>
  )
  const needs = (
    <>
      <h2 className="text-h2 low:text-h3">{t('need')}</h2>
      <ul className="mt-3 list-disc ps-[1.3em] text-lead low:mt-0 low:text-body">
        {words.need.map((line) => <li key={line}>{line}</li>)}
      </ul>
    </>
  )
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={`${root}/services`}>
      {ctx.actor.kind === 'visitor' && isWithinVisit(ctx, service.code) ? (
        <StartChoices kiosk={kiosk} service={service} explain={explain()} />
      ) : (
        <>
          {/* Low, the controls leave no room below. */}
          {explain(<div className="mt-4 hidden max-w-text low:block landscape:max-w-[22em]">{needs}</div>)}
          <KioskControls>
            <div className="flex min-h-0 grow flex-col justify-center low:hidden">{needs}</div>
            <a href={`${root}/identify?next=${service.slug}`} className={bigLink()}>{t('startWithCard')}</a>
          </KioskControls>
        </>
      )}
    </KioskFrame>
  )
}

export default ServicePage
