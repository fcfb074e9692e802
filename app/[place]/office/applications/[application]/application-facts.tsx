import { getTranslations } from 'next-intl/server'
import { RegisteredName } from '@/components/ui/registered-name'
import { SummaryList } from '@/components/ui/summary-list'
import { WithNames } from '@/components/ui/with-names'
import type { Locale } from '@/lib/kernel/locale'
import { formatAmount } from '@/lib/messages/format'
import { answersInWords } from '../../../../journey/answers-in-words'
import type { OfficeApplication } from '../office-application'

type Props = OfficeApplication & { locale: Locale }

/** The same fields, read only, masked until a purpose is given (E4). */
export const ApplicationFacts = async ({ ctx, view, service, locale }: Props) => {
  const t = await getTranslations('office.application')
  const rows = await answersInWords({ ctx, view, service }, locale)
  const person = [
    { term: t('name'), value: <RegisteredName>{view.applicant.name}</RegisteredName> },
    { term: t('document'), value: <span className="whole">{view.applicant.document}</span> },
    { term: t('phone'), value: <span className="whole">{view.applicant.phone ?? '—'}</span> },
    { term: t('subject'), value: <span className="whole"><RegisteredName>{view.subject.label}</RegisteredName></span> },
  ]
  const fee = view.feeFen === null ? [] : [{ term: t('fee'), value: <span className="whole">{formatAmount(locale, view.feeFen)}</span> }]
  return (
    <>
      <SummaryList rows={[...person, ...rows.map(({ label, text }) => ({ term: label, value: <WithNames>{text}</WithNames> })), ...fee]} />
      <p className="mb-4 text-small text-muted">{t('version', { version: String(view.service.version) })}</p>
    </>
  )
}
