import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { DataTable } from '@/components/table/data-table'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { listDevices, type DeviceView } from '@/lib/domain/captures/manage-devices'
import { newId } from '@/lib/kernel/ids'
import { may } from '@/lib/policy/permissions'
import { textParam, type Params } from '../../../../text-param'
import { officePage } from '../../office-page'
import { add, changeState } from '../actions'
import { ViolationFrame } from '../violation-frame'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('captures.devices'))('title') })

/** Cameras of a place, with what they sign with. */
const DevicesPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'violations/devices')
  const found = await listDevices(ctx, {})
  if (!found.ok) notFound()
  const t = await getTranslations('captures.devices')
  const isManager = may(ctx.actor, 'violation.manage-devices', { province: ctx.place.province, place })
  const other = ({ id, state, revision }: DeviceView) => (
    <FormPage action={changeState} idempotencyKey={newId('key', ctx.machineNow)} submit={t(state === 'in-service' ? 'stop' : 'start')} tone="secondary">
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="deviceId" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="state" value={state === 'in-service' ? 'out-of-service' : 'in-service'} />
    </FormPage>
  )
  return (
    <ViolationFrame place={place} tab="devices" title={t('title')} lead={t('lead')} done={await textParam(searchParams, 'done')}>
      <DataTable
        caption={t('caption')}
        rows={found.value}
        rowId={({ id }) => id}
        columns={[
          { id: 'number', header: t('number'), cell: ({ number, id }) => <><span className="whole">{number}</span><span className="block break-all text-small text-muted">{id}</span></> },
          { id: 'road', header: t('road'), cell: ({ road }) => <RegisteredName>{road}</RegisteredName> },
          { id: 'state', header: t('state'), cell: ({ state }) => t(`states.${state}`) },
          ...(isManager ? [{ id: 'acts', header: t('acts'), cell: other }] : []),
        ]}
        state={{}}
        path={`/${place}/office/violations/devices`}
        total={found.value.length}
        page={1}
        pages={1}
        empty={<p className="mb-6 text-muted">{t('none')}</p>}
      />
      {isManager && (
        <Panel title={t('add')} className="mt-6 max-w-[44rem]">
          <FormPage action={add} idempotencyKey={newId('key', ctx.machineNow)} submit={t('add')}>
            <input type="hidden" name="place" value={place} />
            <TextField name="number" label={t('number')} hint={t('numberHint')} width={18} autoComplete="off" />
            <TextField name="road" label={t('road')} />
            <TextField name="latitude" label={t('latitude')} width={18} />
            <TextField name="longitude" label={t('longitude')} width={18} />
            <TextField name="publicKey" label={t('key')} hint={t('keyHint')} rows={2} />
          </FormPage>
        </Panel>
      )}
    </ViolationFrame>
  )
}

export default DevicesPage
