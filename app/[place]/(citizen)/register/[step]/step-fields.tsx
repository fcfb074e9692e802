import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/form/choice-field'
import { CodeField } from '@/components/form/code-field'
import { PhoneField } from '@/components/form/phone-field'
import { TextField } from '@/components/form/text-field'
import type { findRegistration } from '@/lib/domain/accounts/find-registration'
import { needsCountry } from '@/lib/domain/accounts/person-input'
import type { CivilDate } from '@/lib/kernel/clock'
import type { Profile } from '@/lib/kernel/context'
import { documentKindsFor } from '@/lib/policy/identifiers/document-kinds'

type Found = Awaited<ReturnType<typeof findRegistration>>
export type Told = NonNullable<Extract<Found, { ok: true }>['value']>
type Props = { told: Told; profile: Profile; today: CivilDate }

/** REG-11: only the documents of this kind of person. */
export const DocumentStep = ({ told, profile, today }: Props) => {
  const t = useTranslations('accounts')
  const options = documentKindsFor(told.personKind, profile, today).map(({ kind }) => ({ value: kind, label: t(`document.${kind}`) }))
  return <ChoiceField name="documentKind" label={t('register.document')} options={options} defaultValue={told.documentKind ?? undefined} />
}

export const DetailsStep = ({ told }: Props) => {
  const t = useTranslations('accounts')
  return (
    <>
      <TextField name="name" label={t('register.name')} hint={t('register.nameHint')} defaultValue={told.name ?? undefined} autoComplete="name" width={18} />
      <TextField name="number" label={t('register.number')} hint={told.documentKind && t(`document.${told.documentKind}`)} autoComplete="off" width={18} />
      {told.documentKind && needsCountry(told.documentKind) && (
        <TextField name="country" label={t('register.country')} hint={t('register.countryHint')} autoComplete="off" width={4} />
      )}
    </>
  )
}

export const PhoneStep = () => {
  const t = useTranslations('accounts.register')
  return <PhoneField name="phone" label={t('phone')} hint={t('phoneHint')} />
}

/** Both ways stand on one page, so that it works without JavaScript. */
export const MatchStep = () => {
  const t = useTranslations('accounts.register')
  return (
    <>
      <ChoiceField name="by" label={t('by')} options={[{ value: 'licence', label: t('byLicence') }, { value: 'vehicle', label: t('byVehicle') }]} />
      <TextField name="fileTail" label={t('fileTail')} hint={t('fileTailHint')} inputMode="numeric" autoComplete="off" width={6} />
      <TextField name="plate" label={t('plate')} hint={t('plateHint')} autoComplete="off" width={11} />
      <TextField name="vinTail" label={t('vinTail')} hint={t('vinTailHint')} autoComplete="off" width={6} />
    </>
  )
}

export const CodeStep = () => {
  const t = useTranslations('accounts.register')
  return (
    <>
      <CodeField name="code" label={t('code')} />
      <TextField name="password" label={t('password')} hint={t('passwordHint')} type="password" autoComplete="new-password" />
      <TextField name="repeated" label={t('repeated')} type="password" autoComplete="new-password" />
    </>
  )
}
