import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/form/choice-field'
import { DeclarationField } from '@/components/form/declaration-field'
import { FormPage } from '@/components/form/form-page'
import { PhoneField } from '@/components/form/phone-field'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { buttonStyle } from '@/components/ui/button-style'
import { PageHeading } from '@/components/ui/page-heading'
import { isPersonKind, needsCountry, WINDOW_PERSON_KINDS } from '@/lib/domain/accounts/person-input'
import { windowPapersFor } from '@/lib/domain/accounts/register-at-window'
import { newId } from '@/lib/kernel/ids'
import { documentKindsFor, type PersonKind } from '@/lib/policy/identifiers/document-kinds'
import { textParam, type Params } from '../../../../text-param'
import { registerPerson } from '../actions'
import { PaperChecks } from '../paper-checks'
import { windowPage } from '../window-page'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.registrations'))('people') })

/** Kind first, then only its documents (REG-11); both stand in the address, the person does not. */
const choiceOf = async (searchParams: Params): Promise<{ kind: PersonKind | null; document: string | undefined }> => {
  const kind = (await textParam(searchParams, 'personKind')) ?? ''
  return { kind: isPersonKind(kind) && kind !== 'organisation' ? kind : null, document: await textParam(searchParams, 'documentKind') }
}

const PeoplePage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await windowPage(place, 'registrations/people')
  const t = await getTranslations('accounts')
  const form = await getTranslations('common.form')
  const path = `/${place}/office/registrations/people`
  const { kind, document } = await choiceOf(searchParams)
  const offered = kind ? documentKindsFor(kind, ctx.place.profile, ctx.today) : []
  const chosen = offered.find((each) => each.kind === document)
  if (!kind || !chosen)
    return (
      <>
        <BackLink href={kind ? path : `/${place}/office/registrations`}>{t(kind ? 'registrations.again' : 'registrations.title')}</BackLink>
        <PageHeading title={t('registrations.people')} lead={t('registrations.lead')} />
        <form method="get" action={path}>
          {kind && <input type="hidden" name="personKind" value={kind} />}
          {kind ? (
            <ChoiceField name="documentKind" label={t('registrations.document')} options={offered.map((each) => ({ value: each.kind, label: t(`document.${each.kind}`) }))} />
          ) : (
            <ChoiceField name="personKind" label={t('registrations.kind')} choose={form('choose')} options={WINDOW_PERSON_KINDS.map((each) => ({ value: each, label: t(`personKind.${each}`) }))} />
          )}
          <button type="submit" className={buttonStyle('primary')}>{t('registrations.next')}</button>
        </form>
      </>
    )
  return (
    <>
      <BackLink href={path}>{t('registrations.again')}</BackLink>
      <PageHeading caption={t(`personKind.${kind}`)} title={t('registrations.people')} lead={t(`document.${chosen.kind}`)} />
      <FormPage action={registerPerson} idempotencyKey={newId('key', ctx.machineNow)} submit={t('registrations.submit')}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="personKind" value={kind} />
        <input type="hidden" name="documentKind" value={chosen.kind} />
        <TextField name="name" label={t('registrations.name')} autoComplete="off" width={18} />
        <TextField name="number" label={t('registrations.number')} autoComplete="off" width={18} />
        {needsCountry(chosen.kind) && <TextField name="country" label={t('registrations.country')} autoComplete="off" width={4} />}
        <PhoneField name="phone" label={t('registrations.phone')} hint={t('registrations.phoneHint')} />
        <DeclarationField name="residencePermit" label={t('registrations.residencePermit')} effect={t('registrations.residencePermitHint')} />
        <PaperChecks papers={windowPapersFor(kind, chosen.kind, ctx)} />
      </FormPage>
    </>
  )
}

export default PeoplePage
