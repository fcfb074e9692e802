import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { ChoiceField } from '@/components/form/choice-field'
import { FormPage } from '@/components/form/form-page'
import { PageHeading } from '@/components/ui/page-heading'
import { pageContext } from '@/lib/auth/contexts'
import { WEB_PERSON_KINDS } from '@/lib/domain/accounts/person-input'
import { newId } from '@/lib/kernel/ids'
import { saveStep } from './actions'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.register'))('title') })

/** First question of the registration (REG-11); the document depends on the answer. */
const RegisterPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const t = await getTranslations('accounts')
  return (
    <>
      <PageHeading caption={t('register.title')} title={t('register.kindTitle')} lead={t('register.kindHint')} />
      <FormPage action={saveStep} idempotencyKey={newId('key', ctx.machineNow)} submit={t('register.next')}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="step" value="kind" />
        <ChoiceField name="personKind" label={t('register.kind')} options={WEB_PERSON_KINDS.map((kind) => ({ value: kind, label: t(`personKind.${kind}`) }))} />
      </FormPage>
      <p className="mt-6">
        <Link href={`/${place}/sign-in`} className="inline-flex min-h-target items-center">{t('register.have')}</Link>
      </p>
    </>
  )
}

export default RegisterPage
