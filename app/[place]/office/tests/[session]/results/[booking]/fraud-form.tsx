import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ChoiceField } from '@/components/form/choice-field'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { fraudChoices } from '@/lib/domain/exams/fraud-choices'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { formatDate } from '@/lib/messages/format'
import { sessionWords } from '../../../../../../test-booking/session-words'
import { fraud } from '../../../actions'

type Props = { ctx: Context; number: string; licensed: string | null; children: ReactNode }

/** `licensed`: the class that was given meanwhile, and goes. Each kind says until when it closes applications; the button repeats what it makes void (EXM-25). */
export const FraudForm = async ({ ctx, number, licensed, children }: Props) => {
  const t = await getTranslations('tests.office')
  const { locale } = await sessionWords()
  const options = fraudChoices(ctx, licensed !== null).map(({ fraud: value, until }) => ({ value, label: t(`fraud.kinds.${value}`), hint: t('fraud.ban', { day: formatDate(locale, until) }) }))
  return (
    <FormPage action={fraud} idempotencyKey={newId('key', ctx.machineNow)} submit={t('fraud.submit', { number })} tone="danger">
      {children}
      {licensed !== null && <NoticeBanner tone="warning" title={t('fraud.licensed', { class: licensed })} />}
      <ChoiceField name="fraud" label={t('fraud.kind')} options={options} />
      <TextField name="reason" label={t('fraud.reason')} hint={t('reasonHint')} width="full" />
    </FormPage>
  )
}
