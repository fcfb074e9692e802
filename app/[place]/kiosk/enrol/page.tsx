import { getTranslations } from 'next-intl/server'
import { EnrolStation } from '@/components/devices/enrol-station'
import { fieldId } from '@/components/form/form-state'
import { DigitPad } from '@/components/kiosk/digit-pad'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { PadInput } from '@/components/kiosk/pad-input'
import { pageContext } from '@/lib/auth/contexts'
import { useFormWords } from '../form-words'
import { UnprovenFrame } from '../unproven-frame'

type Props = { params: Promise<{ place: string }> }

/** Staff stand here once in a machine's life. */
const EnrolPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await pageContext('kiosk', place)
  const t = await getTranslations('kiosk.enrol')
  const words = useFormWords(await getTranslations('common.form'))
  const fault = await getTranslations('kiosk.fault')
  return (
    <UnprovenFrame ctx={ctx} path={`/${place}/kiosk/enrol`}>
      <EnrolStation place={place} next={`/${place}/kiosk/connect`} words={words} offline={fault('offlineTitle')}>
        <KioskExplain title={t('title')} lead={t('lead')}>
          <PadInput name="code" label={t('code')} length={14} />
        </KioskExplain>
        <KioskControls>
          <DigitPad target={fieldId('code')} />
        </KioskControls>
      </EnrolStation>
    </UnprovenFrame>
  )
}

export default EnrolPage
