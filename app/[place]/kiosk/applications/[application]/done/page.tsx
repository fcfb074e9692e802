import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PrintReceipt } from '@/components/devices/print-receipt'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { Plate } from '@/components/ui/plate'
import { Qr } from '@/components/ui/qr'
import { plateSession } from '@/lib/domain/plates/plate-session'
import { makeReceipt } from '@/lib/domain/receipts/make-receipt'
import { formatDate, formatMoment } from '@/lib/messages/format'
import { bigLink } from '../../../big-link'
import { KioskFrame } from '../../../kiosk-frame'
import { serviceTitle } from '../../../../(citizen)/service-title'
import { applicationPage, type KioskApplication } from '../application-page'
import { receiptLines } from '../receipt-lines'

type Props = { params: Promise<{ place: string; application: string }> }

const ChosenPlate = async ({ kiosk, view }: Pick<KioskApplication, 'kiosk' | 'view'>) => {
  if (view.subject.kind !== 'new-vehicle') return null
  const t = await getTranslations('kiosk.number')
  const session = await plateSession(kiosk.ctx, { applicationId: view.id })
  const hold = session.ok ? session.value?.hold : null
  if (!hold?.registerBy) return null
  return (
    <div className="flex min-w-0 items-center gap-6 landscape:basis-1/2 low:landscape:basis-full">
      <div className="shrink-0">
        <Plate number={hold.number} kind={[...hold.number].length === 8 ? 'new-energy' : 'small-car'} />
      </div>
      <p className="text-body font-bold elder:text-small">{t('registerBy', { date: formatDate(kiosk.locale, hold.registerBy) })}</p>
    </div>
  )
}

/** A page with its own address: the number, what comes next, and a receipt if one is wanted; SMS is equal (ux.md §5.7). */
const DonePage = async ({ params }: Props) => {
  const { place, application } = await params
  const { kiosk, view, service, base } = await applicationPage(place, application)
  if (view.status === 'draft') redirect(`${base}/${view.next}`)
  const { ctx, root, locale, terminal, bridge } = kiosk
  const made = await makeReceipt(ctx, { applicationId: view.id })
  const receipt = made.ok ? made.value : null
  if (!receipt) redirect(`${root}/services`)
  const t = await getTranslations('kiosk.done')
  const paper = await getTranslations('kiosk.receipt')
  const status = (await getTranslations('citizen.status'))(view.status)
  const platform = (await getTranslations('shell'))('platform')
  const next = service.messages[locale].afterwards
  const steps = <ol className="list-decimal ps-[1.5em] text-body elder:text-small">{next.map((line) => <li key={line}>{line}</li>)}</ol>
  const lines = receiptLines(
    receipt,
    { title: paper('title'), service: paper('service'), person: paper('person'), number: paper('number'), status: paper('status'), head: paper('head'), terminal: paper('terminal'), time: paper('time') },
    { service: serviceTitle(service.code, locale), status, terminal: terminal.code, time: formatMoment(locale, receipt.madeAt), next, platform },
  )
  return (
    <KioskFrame kiosk={kiosk} screen="application" back={`${root}/services`}>
      <KioskExplain title={t(view.status === 'submitted' ? 'submitted' : 'title')} lead={<>{status}<br />{t('number')} <strong className="whole">{view.number}</strong></>} aside={<Qr text={receipt.proof} label={t('scan')} className="h-[26dvh] w-auto" />}>
        <p className="text-body">{t('sms')}</p>
        {/* Low, the controls leave no room below; there is plenty up here. */}
        <div className="mt-4 hidden max-w-text low:block landscape:max-w-[22em]">
          <h2 className="text-h3">{t('next')}</h2>
          {steps}
        </div>
      </KioskExplain>
      <KioskControls>
        <div className="flex min-h-0 grow flex-col justify-center gap-4 landscape:flex-row landscape:items-center landscape:gap-12">
          <ChosenPlate kiosk={kiosk} view={view} />
          <div className="min-w-0 landscape:grow landscape:basis-1/2 low:hidden">
            <h2 className="mb-2 text-h3">{t('next')}</h2>
            {steps}
          </div>
        </div>
        <PrintReceipt
          bridge={bridge}
          terminal={terminal.code}
          receipt={lines}
          words={{ print: t('print'), printing: t('printing'), printed: t('printed'), failed: t('failed'), paperOut: t('paperOut') }}
        >
          <a href={`${root}/services`} className={bigLink('secondary')}>{t('another')}</a>
          <a href={`${root}/goodbye?why=button`} className={bigLink('secondary')}>{t('end')}</a>
        </PrintReceipt>
      </KioskControls>
    </KioskFrame>
  )
}

export default DonePage
