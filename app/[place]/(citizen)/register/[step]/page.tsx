import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { pageContext } from '@/lib/auth/contexts'
import { findRegistration } from '@/lib/domain/accounts/find-registration'
import { REGISTRATION_STEPS, type RegistrationStep } from '@/lib/domain/accounts/save-registration'
import { newId } from '@/lib/kernel/ids'
import { readAct } from '../../../../act-cookie'
import { confirmRegistration, saveStep, startRegistration } from '../actions'
import { CodeStep, DetailsStep, DocumentStep, MatchStep, PhoneStep, type Told } from './step-fields'

type Props = { params: Promise<{ place: string; step: string }> }
type LaterStep = Exclude<RegistrationStep, 'kind'>

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.register'))('title') })

const isLaterStep = (text: string): text is LaterStep => text !== 'kind' && REGISTRATION_STEPS.some((step) => step === text)

/** The first step whose answer is still missing: nobody gets past it by typing an address. */
const firstOpen = (told: Told): RegistrationStep => {
  if (told.documentKind === null) return 'document'
  if (!told.detailsGiven) return 'details'
  if (told.phoneMasked === null) return 'phone'
  return told.codeSent ? 'code' : 'match'
}

const FIELDS = { document: DocumentStep, details: DetailsStep, phone: PhoneStep, match: MatchStep, code: CodeStep } as const
const ACTION = { document: saveStep, details: saveStep, phone: saveStep, match: startRegistration, code: confirmRegistration } as const
const BUTTON = { document: 'next', details: 'next', phone: 'next', match: 'send', code: 'submit' } as const
const TITLE = { document: 'documentTitle', details: 'detailsTitle', phone: 'phoneTitle', match: 'matchTitle', code: 'codeTitle' } as const

const StepPage = async ({ params }: Props) => {
  const { place, step } = await params
  if (!isLaterStep(step)) notFound()
  const ctx = await pageContext('citizen', place)
  const registrationId = await readAct('registration')
  const found = registrationId ? await findRegistration(ctx, { registrationId }) : null
  const told = found?.ok ? found.value : null
  if (!told) redirect(`/${place}/register`)
  const open = firstOpen(told)
  if (REGISTRATION_STEPS.indexOf(step) > REGISTRATION_STEPS.indexOf(open)) redirect(`/${place}/register/${open}`)
  const t = await getTranslations('accounts.register')
  const common = await getTranslations('common')
  const before = REGISTRATION_STEPS[REGISTRATION_STEPS.indexOf(step) - 1] ?? 'kind'
  const Fields = FIELDS[step]
  return (
    <>
      <BackLink href={before === 'kind' ? `/${place}/register` : `/${place}/register/${before}`}>{common('form.back')}</BackLink>
      <PageHeading
        caption={t('title')}
        title={t(TITLE[step])}
        lead={step === 'code' ? t('codeLead', { phone: told.phoneMasked ?? '' }) : undefined}
      />
      <FormPage action={ACTION[step]} idempotencyKey={newId('key', ctx.machineNow)} submit={t(BUTTON[step])}>
        <input type="hidden" name="place" value={place} />
        {step !== 'match' && step !== 'code' && <input type="hidden" name="step" value={step} />}
        <Fields told={told} profile={ctx.place.profile} today={ctx.today} />
      </FormPage>
    </>
  )
}

export default StepPage
