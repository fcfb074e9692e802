import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { fieldId } from '@/components/form/form-state'
import { IdPad } from '@/components/kiosk/id-pad'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { PadInput } from '@/components/kiosk/pad-input'
import { isOpenByNumber } from '@/lib/domain/visits/item-level'
import { KioskForm } from '../kiosk-form'
import { KioskFrame } from '../kiosk-frame'
import { findKioskItem } from '../kiosk-items'
import { visitPage } from '../kiosk-page'
import { claim } from './actions'

type Props = { params: Promise<{ place: string }>; searchParams: Promise<{ next?: string }> }

/** Who has neither card nor scanner: a number here, a code on the phone of its account, for items of level L1 (ux.md §5.2). */
const NumberPage = async ({ params, searchParams }: Props) => {
  const [{ place }, { next = '' }] = await Promise.all([params, searchParams])
  const kiosk = await visitPage(place)
  const { ctx, root, visit } = kiosk
  const item = findKioskItem(next)
  const identify = `${root}/identify${item ? `?next=${item.slug}` : ''}`
  if (item && !isOpenByNumber(ctx, item.code)) redirect(identify)
  if (visit?.level !== 'L0') redirect(`${root}/services${item ? `/${item.slug}` : ''}`)
  const t = await getTranslations('kiosk.byNumber')
  return (
    <KioskFrame kiosk={kiosk} screen="identify" back={identify}>
      <KioskForm action={claim} place={place}>
        <input type="hidden" name="next" value={item?.slug ?? ''} />
        <KioskExplain title={t('title')} lead={t('lead')}>
          <PadInput name="number" label={t('number')} length={18} />
        </KioskExplain>
        <KioskControls>
          <IdPad target={fieldId('number')} />
        </KioskControls>
      </KioskForm>
    </KioskFrame>
  )
}

export default NumberPage
