import { getTranslations } from 'next-intl/server'
import { DeviceGate } from '@/components/devices/device-gate'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { pageContext } from '@/lib/auth/contexts'
import { bigLink } from '../big-link'
import { FaultFacts } from '../fault-facts'
import { UnprovenFrame } from '../unproven-frame'

type Props = { params: Promise<{ place: string }> }

/** A machine proves itself by its key; nobody has to do anything (KSK-06). */
const ConnectPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await pageContext('kiosk', place)
  const t = await getTranslations('kiosk.connect')
  const root = `/${place}/kiosk`
  return (
    <UnprovenFrame ctx={ctx} path={`${root}/connect`}>
      <DeviceGate place={place} next={root} enrol={`${root}/enrol`} waiting={<KioskExplain title={t('title')} lead={t('lead')} />}>
        <KioskExplain title={t('fault')} lead={t('faultLead')} />
        <KioskControls>
          <FaultFacts code="KSK-NOT-PROVEN" at={ctx.machineNow} />
          <a href={`${root}/enrol`} className={bigLink('secondary')}>{t('enrol')}</a>
        </KioskControls>
      </DeviceGate>
    </UnprovenFrame>
  )
}

export default ConnectPage
