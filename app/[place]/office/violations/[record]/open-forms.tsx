import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'
import type { OfficeRecord } from '@/lib/domain/violations/find-office-record'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { may } from '@/lib/policy/permissions'
import { cancel, correct, extend } from '../actions'

const MONTHS = ['1', '2', '3'] as const

/** What is proposed to a colleague, and the time that is given at the window. */
export const OpenForms = async ({ ctx, record: { row, changes } }: { ctx: Context; record: OfficeRecord }) => {
  const t = await getTranslations('captures')
  const key = () => newId('key', ctx.machineNow)
  const about = (
    <>
      <input type="hidden" name="place" value={ctx.place.code} />
      <input type="hidden" name="recordId" value={row.id} />
      <input type="hidden" name="revision" value={row.revision} />
    </>
  )
  const waits = changes.some(({ state }) => state === 'proposed')
  const isOpen = row.state === 'open'
  const mayBeCancelled = isOpen || row.state === 'decided' || row.state === 'paid'
  const mayExtend = isOpen && row.handleBy !== null && row.handleBy >= ctx.today && row.extendedTo === null && may(ctx.actor, 'violation.extend', { province: ctx.place.province, place: ctx.place.code })
  return (
    <div className="mt-6 grid items-start gap-6 lg:grid-cols-2">
      {isOpen && !waits && (
        <Panel title={t('record.correct')}>
          <p className="mb-4 text-small text-muted">{t('record.correctHint')}</p>
          <FormPage action={correct} idempotencyKey={key()} submit={t('record.propose')} values={{ plateType: row.plateType, plate: row.plate, code: row.code, road: row.road, fine: String(row.fineFen / 100), points: String(row.points) }}>
            {about}
            <TextField name="plateType" label={t('plateType')} width={18} />
            <TextField name="plate" label={t('plate')} width={18} />
            <TextField name="code" label={t('code')} width={18} />
            <TextField name="road" label={t('road')} />
            <TextField name="fine" label={t('record.fineYuan')} width={18} inputMode="numeric" />
            <TextField name="points" label={t('points')} width={18} inputMode="numeric" />
            <TextField name="reason" label={t('record.reason')} rows={2} />
          </FormPage>
        </Panel>
      )}
      <div className="grid gap-6">
        {mayExtend && (
          <Panel title={t('record.extend')}>
            <p className="mb-4 text-small text-muted">{t('record.extendHint')}</p>
            <FormPage action={extend} idempotencyKey={key()} submit={t('record.submitExtend')} tone="secondary">
              {about}
              <SelectField name="months" label={t('record.months')} options={MONTHS.map((months) => ({ value: months, label: t('record.monthsOf', { months: Number(months) }) }))} />
            </FormPage>
          </Panel>
        )}
        {mayBeCancelled && !waits && (
          <Panel title={t('record.cancel')}>
            <p className="mb-4 text-small text-muted">{t('record.cancelHint')}</p>
            <FormPage action={cancel} idempotencyKey={key()} submit={t('record.proposeCancel')} tone="danger">
              {about}
              <TextField name="reason" label={t('record.reason')} rows={2} />
            </FormPage>
          </Panel>
        )}
      </div>
    </div>
  )
}
