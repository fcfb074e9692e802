import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { bigLink } from '../big-link'
import { KioskFrame } from '../kiosk-frame'
import { KioskPicture } from '../kiosk-picture'
import { kioskPage } from '../kiosk-page'

type Props = { params: Promise<{ place: string }> }

const StaffPage = async ({ params }: Props) => {
  const kiosk = await kioskPage((await params).place)
  const t = await getTranslations('kiosk.staff')
  const home = kiosk.visit ? `${kiosk.root}/services` : kiosk.root
  return (
    <KioskFrame kiosk={kiosk} screen="other" back={home}>
      <KioskExplain title={t('title')} lead={t('lead')} aside={<KioskPicture name="done" />} />
      <KioskControls>
        <a href={home} className={bigLink()}>{t('back')}</a>
      </KioskControls>
    </KioskFrame>
  )
}

export default StaffPage
