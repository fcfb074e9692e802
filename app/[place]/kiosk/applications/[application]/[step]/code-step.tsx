import { getTranslations } from 'next-intl/server'
import { fieldId } from '@/components/form/form-state'
import { DigitPad } from '@/components/kiosk/digit-pad'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { PadInput } from '@/components/kiosk/pad-input'
import { buttonStyle } from '@/components/ui/button-style'
import { Countdown } from '@/components/ui/countdown'
import type { Question } from '@/lib/channels/web/questions'
import { plateSession } from '@/lib/domain/plates/plate-session'
import type { Step } from '@/lib/engine/define-service'
import type { CodeField, Fields } from '@/lib/engine/fields'
import { SECOND } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { formatDate, formatTime } from '@/lib/messages/format'
import { bigLink } from '../../../big-link'
import { KioskForm } from '../../../kiosk-form'
import { cutAt } from '../../../cut-at'
import { answer, sendCode } from '../actions'
import { AnswerFields } from '../answer-fields'
import type { KioskApplication } from '../application-page'

type Props = KioskApplication & { step: Step<Fields>; question: Question; field: CodeField; progress: string; until: number }

/** First the code is sent, on one screen; then it is typed, on the next. A pick has sent the code of its hold itself. */
export const CodeStep = async (props: Props) => {
  const { kiosk, field, until } = props
  const isSent = field.boundTo !== undefined || until > kiosk.ctx.machineNow
  return isSent ? <TypeCode {...props} /> : <SendCode {...props} />
}

const SendCode = async ({ kiosk, view, service, step, question, field, progress }: Props) => {
  const { ctx, locale } = kiosk
  const t = await getTranslations('kiosk.step')
  const { phone } = view.applicant
  const answered = field.to === 'registered-phone' ? undefined : view.facts[field.to.field]
  const lead = answered ? t('sendLeadNew', { phone: answered }) : phone ? t('sendLead', { phone }) : t('sendLeadPlain')
  return (
    <KioskForm action={sendCode} place={ctx.place.code} idempotencyKey={newId('key', ctx.machineNow)}>
      <AnswerFields view={view} />
      <input type="hidden" name="field" value={question.name} />
      <input type="hidden" name="step" value={step.id} />
      <KioskExplain title={service.messages[locale].steps[step.id]?.title ?? question.label} lead={lead}>
        <p className="text-small text-muted">{progress}</p>
      </KioskExplain>
      <KioskControls>
        <button type="submit" autoFocus className={bigLink()}>{t('sendCode')}</button>
      </KioskControls>
    </KioskForm>
  )
}

const TypeCode = async ({ kiosk, view, service, base, step, question, field, progress, until }: Props) => {
  const { ctx, locale } = kiosk
  const t = await getTranslations('kiosk.step')
  const words = service.messages[locale]
  const hold = field.boundTo ? await HoldLines({ kiosk, view }) : null
  return (
    <KioskForm action={answer} place={ctx.place.code} idempotencyKey={newId('key', ctx.machineNow)}>
      <AnswerFields view={view} />
      <input type="hidden" name="step" value={step.id} />
      <input type="hidden" name="path" value={view.path.join(' ')} />
      <input type="hidden" name="field" value={question.name} />
      <input type="hidden" name="kind" value="code" />
      <KioskExplain
        title={words.steps[step.id]?.title ?? question.label}
        lead={hold ?? t('sentTo', { phone: view.applicant.phone ?? '', time: formatTime(until) })}
        aside={<PadInput name={question.name} label={question.label} length={6} />}
      >
        <p className="text-small text-muted">{progress}</p>
      </KioskExplain>
      <KioskControls>
        {step.submits && <p className="text-body">{words.declaration}</p>}
        <div className="flex min-h-0 grow flex-col gap-gap landscape:flex-row">
          <DigitPad target={fieldId(question.name)} />
          {!field.boundTo && <a className={buttonStyle('secondary')} href={`${base}/${step.id}`}>{t('again')}</a>}
        </div>
      </KioskControls>
    </KioskForm>
  )
}

const HoldLines = async ({ kiosk: { ctx, locale }, view }: Pick<Props, 'kiosk' | 'view'>) => {
  const t = await getTranslations('kiosk.number')
  const session = await plateSession(ctx, { applicationId: view.id })
  const hold = session.ok ? session.value?.hold : null
  if (!session.ok || !session.value || !hold) return null
  return (
    <>
      <Countdown seconds={(hold.expiresAt - ctx.machineNow) / SECOND} {...cutAt((mark) => t('left', { time: mark }))} reloadAtEnd>
        {t('held', { number: hold.number, time: formatTime(hold.expiresAt, true) })}
      </Countdown>
      <span className="mt-2 block text-small">{t('deadline', { date: formatDate(locale, session.value.registerByIfToday) })}</span>
    </>
  )
}
