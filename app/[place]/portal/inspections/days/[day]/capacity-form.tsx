import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'
import type { DaySlot } from '@/lib/domain/inspections/list-day'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { changeCapacity } from '../../actions'

type Props = { ctx: Context; day: string; slot: DaySlot }

/** Of one time, up, or down to what is booked. */
export const CapacityForm = async ({ ctx, day, slot: { laneId, lane, startsAt, capacity, booked } }: Props) => {
  const t = await getTranslations('inspections.day')
  return (
    <Panel id="capacity" title={t('capacityOf', { lane, time: startsAt })} className="max-w-[44rem]">
      <FormPage action={changeCapacity} idempotencyKey={newId('key', ctx.machineNow)} submit={t('changeCapacity')}>
        <input type="hidden" name="place" value={ctx.place.code} />
        <input type="hidden" name="laneId" value={laneId} />
        <input type="hidden" name="day" value={day} />
        <input type="hidden" name="startsAt" value={startsAt} />
        <TextField name="capacity" label={t('capacity')} hint={t('capacityHint', { booked })} defaultValue={String(capacity)} inputMode="numeric" width={4} autoComplete="off" />
      </FormPage>
    </Panel>
  )
}
