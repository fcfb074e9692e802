import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { CivilDate } from '@/components/ui/civil-date'
import { PageHeading } from '@/components/ui/page-heading'
import { Plate } from '@/components/ui/plate'
import { RegisteredName } from '@/components/ui/registered-name'
import { SummaryList } from '@/components/ui/summary-list'
import { findReservation } from '@/lib/domain/vehicles/list-reservations'
import { newId } from '@/lib/kernel/ids'
import { officePage } from '../../../office-page'
import { register } from '../actions'

type Props = { params: Promise<{ place: string; hold: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('plates.registration'))('title') })

const RegisterOnePage = async ({ params }: Props) => {
  const { place, hold } = await params
  const ctx = await officePage(place, `vehicles/register/${hold}`)
  const found = await findReservation(ctx, { holdId: hold })
  const row = found.ok ? found.value : null
  if (!row) notFound()
  const t = await getTranslations('plates.registration')
  const common = await getTranslations('common.form')
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/office/vehicles/register`}>{common('back')}</BackLink>
      <PageHeading title={t('confirmTitle', { number: row.number })} lead={t('confirmLead')} />
      <p className="mb-6"><Plate number={row.number} kind={row.plateType === '52' ? 'new-energy' : 'small-car'} size="large" /></p>
      <SummaryList
        rows={[
          { term: t('vin'), value: <span className="whole">{row.vin}</span> },
          { term: t('model'), value: <RegisteredName>{row.model} · {row.colour}</RegisteredName> },
          { term: t('owner'), value: <RegisteredName>{row.ownerMasked}</RegisteredName> },
          { term: t('registerBy'), value: row.registerBy && <CivilDate date={row.registerBy} /> },
        ]}
      />
      <FormPage action={register} idempotencyKey={newId('key', ctx.machineNow)} submit={t('register', { number: row.number })}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="holdId" value={row.holdId} />
      </FormPage>
    </div>
  )
}

export default RegisterOnePage
