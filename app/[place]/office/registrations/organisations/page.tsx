import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/form/choice-field'
import { FormPage } from '@/components/form/form-page'
import { PhoneField } from '@/components/form/phone-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { buttonStyle } from '@/components/ui/button-style'
import { PageHeading } from '@/components/ui/page-heading'
import { ORGANISATION_KINDS } from '@/lib/domain/organisations/register-organisation'
import { newId } from '@/lib/kernel/ids'
import { documentKindsFor } from '@/lib/policy/identifiers/document-kinds'
import { windowChecklistFor } from '@/lib/policy/identifiers/window-checklist'
import { textParam, type Params } from '../../../../text-param'
import { registerBody } from '../actions'
import { PaperChecks } from '../paper-checks'
import { windowPage } from '../window-page'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

const HANDLERS = ['legal-representative', 'agent'] as const
const WORD = { 'legal-representative': 'registrations.legalRepresentative', agent: 'registrations.agent' } as const

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.registrations'))('organisations') })

/** REG-10: who is at the counter decides which papers must lie there. */
const OrganisationsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await windowPage(place, 'registrations/organisations')
  const t = await getTranslations('accounts')
  const path = `/${place}/office/registrations/organisations`
  const asked = await textParam(searchParams, 'handler')
  const handler = HANDLERS.find((each) => each === asked)
  if (!handler)
    return (
      <>
        <BackLink href={`/${place}/office/registrations`}>{t('registrations.title')}</BackLink>
        <PageHeading title={t('registrations.organisations')} lead={t('registrations.lead')} />
        <form method="get" action={path}>
          <ChoiceField name="handler" label={t('registrations.handler')} options={HANDLERS.map((each) => ({ value: each, label: t(WORD[each]) }))} />
          <button type="submit" className={buttonStyle('primary')}>{t('registrations.next')}</button>
        </form>
      </>
    )
  const documents = documentKindsFor('organisation', ctx.place.profile, ctx.today)
  return (
    <>
      <BackLink href={path}>{t('registrations.again')}</BackLink>
      <PageHeading caption={t(WORD[handler])} title={t('registrations.organisations')} />
      <FormPage action={registerBody} idempotencyKey={newId('key', ctx.machineNow)} submit={t('registrations.submit')}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="handler" value={handler} />
        <SelectField name="kind" label={t('registrations.organisationKind')} options={ORGANISATION_KINDS.map((each) => ({ value: each, label: t(`organisationKind.${each}`) }))} />
        <TextField name="organisationName" label={t('registrations.organisationName')} autoComplete="off" />
        <ChoiceField name="documentKind" label={t('registrations.organisationDocument')} options={documents.map((each) => ({ value: each.kind, label: t(`document.${each.kind}`) }))} defaultValue={documents[0]?.kind} />
        <TextField name="number" label={t('registrations.organisationNumber')} autoComplete="off" width={18} />
        <TextField name="name" label={t('registrations.administratorName')} autoComplete="off" width={18} />
        <TextField name="username" label={t('registrations.username')} hint={t('members.usernameHint')} autoComplete="off" width={18} />
        <PhoneField name="phone" label={t('registrations.phone')} hint={t('registrations.phoneHint')} />
        <PaperChecks papers={windowChecklistFor(handler)} />
      </FormPage>
    </>
  )
}

export default OrganisationsPage
