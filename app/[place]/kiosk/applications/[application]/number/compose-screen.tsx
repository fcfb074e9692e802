import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { fieldId } from '@/components/form/form-state'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { PadInput } from '@/components/kiosk/pad-input'
import { usePadWords } from '@/components/kiosk/use-pad-words'
import { possibleKeys } from '@/lib/domain/plates/possible-keys'
import type { PlateSession } from '@/lib/domain/plates/plate-session'
import { newId } from '@/lib/kernel/ids'
import { KioskForm } from '../../../kiosk-form'
import { pick } from '../actions'
import { AnswerFields } from '../answer-fields'
import type { KioskApplication } from '../application-page'
import { ComposePad } from './compose-pad'
import { keysAfter } from './keys-after'

type Props = KioskApplication & { session: PlateSession }

/** Plates of new-energy cars are one place longer (standards.md §6). */
const serialLength = (plateType: string): number => (plateType === '51' || plateType === '52' ? 6 : 5)

const ComposeKeys = ({ place, applicationId, prefix, first }: { place: string; applicationId: string; prefix: string; first: readonly string[] }) => {
  const t = useTranslations('kiosk')
  const words = { ...usePadWords('plate'), impossible: t('keys.impossible') }
  return <ComposePad target={fieldId('number')} place={place} applicationId={applicationId} prefix={prefix} first={first} keysAfter={keysAfter} words={words} none={t('number.none')} />
}

/** Tries left before each try; keys that can lead to no free number are off (PLT-06). */
export const ComposeScreen = async ({ kiosk: { ctx }, view, session }: Props) => {
  const t = await getTranslations('kiosk.number')
  const prefix = ctx.place.platePrefix
  const keys = await possibleKeys(ctx, { applicationId: view.id, prefix })
  return (
    <KioskForm action={pick} place={ctx.place.code} idempotencyKey={newId('key', ctx.machineNow)}>
      <AnswerFields view={view} />
      <input type="hidden" name="mode" value="composed" />
      <input type="hidden" name="prefix" value={prefix} />
      <KioskExplain title={t('compose')} lead={<>{t('tries', { left: session.triesLeft })}<br />{t('struck')}</>}>
        <div className="flex items-end gap-4">
          <span className="flex min-h-target items-center text-h1 font-bold whole">{prefix}</span>
          <PadInput name="number" label={t('wish')} length={serialLength(session.plateType)} />
        </div>
      </KioskExplain>
      <KioskControls>
        <ComposeKeys place={ctx.place.code} applicationId={view.id} prefix={prefix} first={keys.ok ? keys.value : []} />
      </KioskControls>
    </KioskForm>
  )
}
