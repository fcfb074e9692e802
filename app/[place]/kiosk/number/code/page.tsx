import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { fieldId } from '@/components/form/form-state'
import { DigitPad } from '@/components/kiosk/digit-pad'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { PadInput } from '@/components/kiosk/pad-input'
import { buttonStyle } from '@/components/ui/button-style'
import { formatTime } from '@/lib/messages/format'
import { KioskForm } from '../../kiosk-form'
import { KioskFrame } from '../../kiosk-frame'
import { findKioskItem } from '../../kiosk-items'
import { visitPage } from '../../kiosk-page'
import { typeCode } from '../actions'

type Props = { params: Promise<{ place: string }>; searchParams: Promise<{ next?: string; until?: string }> }

/** The same screen whether or not the number belongs to anybody (REG-15). */
const CodePage = async ({ params, searchParams }: Props) => {
  const [{ place }, { next = '', until }] = await Promise.all([params, searchParams])
  const kiosk = await visitPage(place)
  const { root, visit } = kiosk
  const item = findKioskItem(next)
  if (visit?.level !== 'L0') redirect(`${root}/services${item ? `/${item.slug}` : ''}`)
  const t = await getTranslations('kiosk.byNumber')
  const again = `${root}/number${item ? `?next=${item.slug}` : ''}`
  const expiresAt = Number(until)
  return (
    <KioskFrame kiosk={kiosk} screen="identify" back={again}>
      <KioskForm action={typeCode} place={place}>
        <input type="hidden" name="next" value={item?.slug ?? ''} />
        <KioskExplain
          title={t('codeTitle')}
          lead={Number.isSafeInteger(expiresAt) && expiresAt > 0 ? t('codeUntil', { time: formatTime(expiresAt) }) : t('codeLead')}
          aside={<PadInput name="code" label={t('code')} length={6} />}
        />
        <KioskControls>
          <div className="flex min-h-0 grow flex-col gap-gap landscape:flex-row">
            <DigitPad target={fieldId('code')} />
            <a className={buttonStyle('secondary')} href={again}>{t('again')}</a>
          </div>
        </KioskControls>
      </KioskForm>
    </KioskFrame>
  )
}

export default CodePage
