import { getTranslations } from 'next-intl/server'
import { StartWatch } from '@/components/devices/start-watch'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { beginVisit } from './actions'
import { KioskForm } from './kiosk-form'
import { KioskFrame } from './kiosk-frame'
import { KioskPicture } from './kiosk-picture'
import { kioskPage } from './kiosk-page'
import { MaintenanceScreen } from './maintenance-screen'

type Props = { params: Promise<{ place: string }> }

/** A still picture and one sentence; any touch, key or card begins (ux.md §5.1). */
const AttractPage = async ({ params }: Props) => {
  const { place } = await params
  const kiosk = await kioskPage(place)
  if (kiosk.terminal.state === 'maintenance') return <MaintenanceScreen kiosk={kiosk} />
  const t = await getTranslations('kiosk.attractPage')
  return (
    <KioskFrame kiosk={{ ...kiosk, visit: null }} screen="attract">
      <KioskForm action={beginVisit} place={place}>
        <KioskExplain title={t('title')} lead={t('lead')} aside={<KioskPicture name="road" />} />
        <KioskControls>
          <button id="begin" type="submit" autoFocus className="flex min-h-0 grow flex-col items-center justify-center gap-6 rounded-lg border-4 border-brand-deep bg-brand text-on-brand active:bg-brand-deep">
            <span className="text-display font-bold low:text-h1">{t('start')}</span>
            <span className="text-lead">{t('card')}</span>
          </button>
          <button id="begin-with-card" type="submit" name="to" value="identify" tabIndex={-1} aria-hidden="true" className="hidden" />
        </KioskControls>
      </KioskForm>
      <StartWatch bridge={kiosk.bridge} terminal={kiosk.terminal.code} button="begin" cardButton="begin-with-card" />
    </KioskFrame>
  )
}

export default AttractPage
