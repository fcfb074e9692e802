import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { NoticeBanner } from '@/components/ui/notice-banner'
import type { CodeField } from '@/lib/engine/fields'
import { newId } from '@/lib/kernel/ids'
import { maskPhone } from '@/lib/kernel/text'
import { formatTime } from '@/lib/messages/format'
import { JourneyFields } from './journey-fields'
import type { JourneyProps } from './journey-props'

type Props = JourneyProps & { name: string; field: CodeField; codeUntil?: number }

const phoneOf = ({ view, field }: Props): string | null => {
  if (field.to === 'registered-phone') return view.applicant.phone
  const phone = view.facts[field.to.field]
  return phone ? maskPhone(phone) : null
}

/** First the code, then its digits: two forms, so that it works before any script. A pick sends the code of its hold itself. */
export const CodeRequest = async (props: Props) => {
  const { ctx, actions, name, field, codeUntil } = props
  const t = await getTranslations('citizen.step')
  const phone = phoneOf(props) ?? t('registeredPhone')
  if (field.boundTo) return null
  const live = codeUntil !== undefined && codeUntil > ctx.machineNow
  return (
    <div className="mb-6">
      {live ? (
        <NoticeBanner tone="success" title={t('sent', { phone, time: formatTime(codeUntil) })} />
      ) : (
        <p className="mb-3 max-w-text">{t('notSent', { phone })}</p>
      )}
      <FormPage action={actions.sendCode} idempotencyKey={newId('key', ctx.machineNow)} submit={t(live ? 'resendCode' : 'sendCode')} tone="secondary">
        <JourneyFields {...props} />
        <input type="hidden" name="field" value={name} />
        <input type="hidden" name="step" value={props.service.steps.find((step) => step.fields.includes(name))?.id ?? ''} />
      </FormPage>
    </div>
  )
}
