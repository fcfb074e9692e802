import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChoiceField } from '@/components/form/choice-field'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { findPlate } from '@/lib/domain/temporary-plates/list-plates'
import { REPRINT_REASONS } from '@/lib/domain/temporary-plates/reprint-plate'
import { VOID_REASONS } from '@/lib/domain/temporary-plates/void-plate'
import { newId } from '@/lib/kernel/ids'
import { portalPage } from '../../../portal-page'
import { reprint, voidIssued } from '../../actions'

type Props = { params: Promise<{ place: string; plate: string; act: string }> }

const ACTS = { void: { action: voidIssued, reasons: VOID_REASONS }, reprint: { action: reprint, reasons: REPRINT_REASONS } } as const
const isAct = (text: string): text is keyof typeof ACTS => Object.hasOwn(ACTS, text)

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { act } = await params
  return isAct(act) ? { title: (await getTranslations('temporaryPlates'))(`act.${act}.title`) } : {}
}

/** A reason is chosen; the button repeats the number (ux.md §4). */
const PlateActPage = async ({ params }: Props) => {
  const { place, plate: plateId, act } = await params
  if (!isAct(act)) notFound()
  const ctx = await portalPage(place, `temporary-plates/${plateId}/${act}`)
  const found = await findPlate(ctx, { plateId })
  const plate = found.ok ? found.value : null
  if (!plate) notFound()
  const t = await getTranslations('temporaryPlates')
  const common = await getTranslations('common.form')
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/portal/temporary-plates`}>{common('back')}</BackLink>
      <PageHeading title={t(`act.${act}.title`)} caption={`${plate.number} · ${plate.vin}`} lead={t(`act.${act}.lead`)} />
      {plate.state === 'issued' ? (
        <FormPage action={ACTS[act].action} idempotencyKey={newId('key', ctx.machineNow)} submit={t(`act.${act}.submit`, { number: plate.number })} tone={act === 'void' ? 'danger' : 'primary'}>
          <input type="hidden" name="place" value={place} />
          <input type="hidden" name="plateId" value={plate.id} />
          {act === 'reprint' && <input type="hidden" name="reprints" value={plate.reprints} />}
          <ChoiceField name="reason" label={t('reason')} options={ACTS[act].reasons.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))} />
        </FormPage>
      ) : (
        <NoticeBanner tone="info" title={t('voided')} />
      )}
    </div>
  )
}

export default PlateActPage
