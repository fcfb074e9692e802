import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listProposedLiftings, listVehiclesBans } from '@/lib/domain/bans/office-bans'
import { newId } from '@/lib/kernel/ids'
import { textParam, type Params } from '../../../text-param'
import { DoneBanner } from '../done-banner'
import { plateTypeOptions } from '../../(citizen)/plate-type-options'
import { officePage } from '../office-page'
import { lookUp } from './actions'
import { BanTable } from './ban-table'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('bans.office'))('title') })

const DONE = ['proposed', 'approved', 'declined'] as const

/** BAN-general: proposals that wait, and what runs against a vehicle; a person's bans stand with the person at the counter. */
const OfficeBansPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'bans')
  const proposed = await listProposedLiftings(ctx, {})
  if (!proposed.ok) notFound()
  const t = await getTranslations('bans.office')
  const vehicleId = await textParam(searchParams, 'vehicle')
  const found = vehicleId === undefined ? null : await listVehiclesBans(ctx, { vehicleId })
  const bans = found?.ok ? found.value : null
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <DoneBanner done={await textParam(searchParams, 'done')} words={Object.fromEntries(DONE.map((act) => [act, { title: t(`done.${act}.title`), next: t(`done.${act}.next`) }]))} />
      <div className="grid min-w-0 gap-6">
        <Panel title={t('proposed')}>
          {proposed.value.length === 0 ? <p className="text-muted">{t('proposedNone')}</p> : <BanTable place={place} caption={t('proposed')} bans={proposed.value} />}
        </Panel>
        <Panel title={t('byPlate')}>
          <FormPage action={lookUp} values={{ plateType: '02' }} idempotencyKey={newId('key', ctx.machineNow)} submit={t('search')} className="mb-4">
            <input type="hidden" name="place" value={place} />
            <SelectField name="plateType" label={t('plateType')} options={await plateTypeOptions()} />
            <TextField name="plate" label={t('plate')} width={11} autoComplete="off" />
          </FormPage>
          {bans?.length === 0 && <p role="status">{t('foundNone')}</p>}
          {bans !== null && bans.length > 0 && <BanTable place={place} caption={t('found')} bans={bans} />}
          <p className="mt-4 text-small text-muted"><Link href={`/${place}/office/people`}>{t('byPerson')}</Link></p>
        </Panel>
      </div>
    </>
  )
}

export default OfficeBansPage
