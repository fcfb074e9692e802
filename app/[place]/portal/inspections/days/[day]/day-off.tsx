import { getLocale, getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'
import type { StationDay } from '@/lib/domain/inspections/list-day'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { closeDay, openDay } from '../../actions'

type Props = { ctx: Context; day: StationDay }

const ALL = ''

/** Takes nobody that day, or takes it back. */
export const DayOff = async ({ ctx, day: { day, off, lanes } }: Props) => {
  const t = await getTranslations('inspections.day')
  const date = formatDate(asLocale(await getLocale()), day)
  const nameOf = (lane: string | null) => lane ?? t('closeAll')
  const isAllOff = off.some(({ laneId }) => laneId === ALL)
  return (
    <Panel title={t('closeTitle')} className="max-w-[44rem]">
      {off.map(({ laneId, lane, reason }) => (
        <div key={laneId} className="mb-4">
          <p className="mb-2">{t('off', { what: nameOf(lane), reason })}</p>
          <FormPage action={openDay} idempotencyKey={newId('key', ctx.machineNow)} submit={t('openAgain', { what: nameOf(lane) })} tone="secondary">
            <input type="hidden" name="place" value={ctx.place.code} />
            <input type="hidden" name="day" value={day} />
            <input type="hidden" name="laneId" value={laneId} />
          </FormPage>
        </div>
      ))}
      {!isAllOff && (
        <>
          <p className="mb-4 max-w-text text-muted">{t('closeLead')}</p>
          <FormPage action={closeDay} idempotencyKey={newId('key', ctx.machineNow)} submit={t('closeSubmit', { day: date })} tone="danger">
            <input type="hidden" name="place" value={ctx.place.code} />
            <input type="hidden" name="day" value={day} />
            <SelectField name="laneId" label={t('closeWhat')} choose={t('closeAll')} options={lanes.filter(({ id }) => !off.some(({ laneId }) => laneId === id)).map(({ id, name }) => ({ value: id, label: name, lang: 'zh-Hans' }))} />
            <TextField name="reason" label={t('reason')} width={30} autoComplete="off" />
          </FormPage>
        </>
      )}
    </Panel>
  )
}
