import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { Panel } from '@/components/ui/panel'
import { newId } from '@/lib/kernel/ids'
import type { Service } from '@/lib/engine/define-service'
import { formatTime } from '@/lib/messages/format'
import { ProblemRefusal } from '../../../../../problem-refusal'
import { draw, pick } from './actions'
import { ChoiceFields, type ChoiceProps } from './choice-fields'
import { DrawnPlates } from './drawn-plates'
import { TimeLeft } from './time-left'

/** Ten numbers as plates for 90 s, then the next batch (PLT-05). */
export const DrawPanel = async ({ service, ...shared }: ChoiceProps & { service: Service }) => {
  const { ctx, session } = shared
  const { batch, batchesLeft, daysUsed, closed } = session.draw
  const t = await getTranslations('plates.number')
  return (
    <Panel title={t('draw')}>
      <p className="mb-1 max-w-text">{t('drawLead')}</p>
      <p className="mb-4 font-semibold">{t('drawLeft', { left: closed ? 0 : batchesLeft, days: daysUsed })}</p>
      {batch && (
        <>
          <p className="mb-4">
            <TimeLeft until={batch.endsAt} machineNow={ctx.machineNow}>{t('batchEnds', { time: formatTime(batch.endsAt, true) })}</TimeLeft>
          </p>
          <FormPage key={batch.batch} action={pick} idempotencyKey={newId('key', ctx.machineNow)} submit={t('hold')} pending={t('checking')} className="mb-8">
            <ChoiceFields {...shared} />
            <input type="hidden" name="mode" value="drawn" />
            <DrawnPlates numbers={batch.numbers} legend={`${t('batch', { batch: batch.batch })} · ${t('chooseOne')}`} />
          </FormPage>
        </>
      )}
      {closed ? (
        <ProblemRefusal problem={closed} service={service} />
      ) : (
        <FormPage action={draw} idempotencyKey={newId('key', ctx.machineNow)} submit={t('drawNext')} pending={t('drawing')} tone={batch ? 'secondary' : 'primary'}>
          <ChoiceFields {...shared} />
        </FormPage>
      )}
    </Panel>
  )
}
