import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/form/choice-field'
import { FormPage } from '@/components/form/form-page'
import type { FormAction } from '@/components/form/form-state'
import { BackLink } from '@/components/ui/back-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { WithNames } from '@/components/ui/with-names'
import type { PlateRow } from '@/lib/domain/temporary-plates/load-plate'
import { REPRINT_REASONS } from '@/lib/domain/temporary-plates/reprint-plate'
import { VOID_REASONS } from '@/lib/domain/temporary-plates/void-plate'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'

const REASONS = { void: VOID_REASONS, reprint: REPRINT_REASONS } as const
export type PlateAct = keyof typeof REASONS
export const isPlateAct = (text: string): text is PlateAct => Object.hasOwn(REASONS, text)

type Props = { ctx: Context; act: PlateAct; plate: PlateRow; back: string; action: FormAction }

/** A reason is chosen; the button repeats the number (ux.md §4). */
export const PlateActView = async ({ ctx, act, plate, back, action }: Props) => {
  const t = await getTranslations('temporaryPlates')
  const common = await getTranslations('common.form')
  return (
    <div className="max-w-[44rem]">
      <BackLink href={back}>{common('back')}</BackLink>
      <PageHeading title={t(`act.${act}.title`)} caption={<WithNames>{`${plate.number} · ${plate.vin}`}</WithNames>} lead={t(`act.${act}.lead`)} />
      {plate.state === 'issued' ? (
        <FormPage action={action} idempotencyKey={newId('key', ctx.machineNow)} submit={t(`act.${act}.submit`, { number: plate.number })} tone={act === 'void' ? 'danger' : 'primary'}>
          <input type="hidden" name="place" value={ctx.place.code} />
          <input type="hidden" name="plateId" value={plate.id} />
          {act === 'reprint' && <input type="hidden" name="reprints" value={plate.reprints} />}
          <ChoiceField name="reason" label={t('reason')} options={REASONS[act].map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))} />
        </FormPage>
      ) : (
        <NoticeBanner tone="info" title={t('voided')} />
      )}
    </div>
  )
}
