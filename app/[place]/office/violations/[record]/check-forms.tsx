import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { DISCARD_REASONS } from '@/lib/domain/captures/check-record'
import type { OfficeRecord } from '@/lib/domain/violations/find-office-record'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { accept, discard } from '../actions'
import { CheckKeys } from '../check-keys'

/** Passed or not, hands on the keyboard: the next one opens by itself. */
export const CheckForms = async ({ ctx, record: { row, nextId } }: { ctx: Context; record: OfficeRecord }) => {
  const t = await getTranslations('captures.check')
  const about = (
    <>
      <input type="hidden" name="place" value={ctx.place.code} />
      <input type="hidden" name="recordId" value={row.id} />
      <input type="hidden" name="revision" value={row.revision} />
      <input type="hidden" name="next" value={nextId ?? ''} />
    </>
  )
  return (
    <Panel key={row.id}>
      <CheckKeys />
      <p className="mb-4 text-small text-muted">{t('keys')}</p>
      <div id="accept" className="mb-6"><FormPage action={accept} idempotencyKey={newId('key', ctx.machineNow)} submit={t('accept')} beside={nextId && <Link href={`/${ctx.place.code}/office/violations/${nextId}`} className="inline-flex min-h-target items-center">{t('next')}</Link>}>{about}</FormPage></div>
      <div id="discard" className="border-t border-line pt-4">
        <FormPage action={discard} idempotencyKey={newId('key', ctx.machineNow)} submit={t('discard')} tone="danger">
          {about}
          <SelectField name="reason" label={t('reason')} options={DISCARD_REASONS.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))} />
        </FormPage>
      </div>
    </Panel>
  )
}
