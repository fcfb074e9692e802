import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { newId } from '@/lib/kernel/ids'
import { may } from '@/lib/policy/permissions'
import { portalPage } from '../../portal-page'
import { receiveWithout } from '../actions'

const TYPES = ['02', '52', '01', '51', '07', '08', '15', '16'] as const

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('inspections.walkIn'))('title') })

/** A vehicle that came without a booking (BAN-07 closes the internet alone). */
const WalkInPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'inspections/walk-in')
  const organisationId = ctx.actor.kind === 'member' ? ctx.actor.organisationId : ''
  if (!may(ctx.actor, 'inspection.receive', { province: ctx.place.province, place: ctx.place.code, organisationId })) notFound()
  const t = await getTranslations('inspections.walkIn')
  const calendar = await getTranslations('inspections.calendar')
  const delivery = await getTranslations('delivery')
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/portal/inspections`}>{calendar('title')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      <FormPage action={receiveWithout} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
        <input type="hidden" name="place" value={place} />
        <SelectField name="plateType" label={t('plateType')} defaultValue="02" options={TYPES.map((type) => ({ value: type, label: delivery(`plateTypes.${type}`) }))} />
        <TextField name="plate" label={t('plate')} hint={t('plateHint')} width={11} autoComplete="off" />
        <TextField name="vinTail" label={t('vin')} width={6} autoComplete="off" />
      </FormPage>
    </div>
  )
}

export default WalkInPage
