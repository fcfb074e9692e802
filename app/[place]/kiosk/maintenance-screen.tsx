import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { FaultFacts } from './fault-facts'
import { KioskFrame } from './kiosk-frame'
import { KioskPicture } from './kiosk-picture'
import type { Kiosk } from './kiosk-page'

/** Calm, and says until when (ux.md §5.5). */
export const MaintenanceScreen = async ({ kiosk }: { kiosk: Kiosk }) => {
  const t = await getTranslations('kiosk.maintenance')
  const { message, code } = kiosk.terminal
  return (
    <KioskFrame kiosk={{ ...kiosk, visit: null }} screen="other">
      <KioskExplain title={t('title')} lead={t('lead')} aside={<KioskPicture name="tools" />}>
        {message && <p className="text-lead font-bold">{t('until', { message })}</p>}
      </KioskExplain>
      <KioskControls>
        <FaultFacts code="KSK-MAINTENANCE" terminal={code} at={kiosk.ctx.machineNow} />
      </KioskControls>
    </KioskFrame>
  )
}
