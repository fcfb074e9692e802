import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { PhoneField } from '@/components/form/phone-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { personDocuments } from '@/lib/domain/applications/start-filing'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { findCatalogueItem } from '@/lib/services/catalogue'
import { EntryHelp } from '../../entry-help'
import { portalPage } from '../../portal-page'
import { start } from '../actions'
import { canBeListed, filedService, mayFile } from '../filed-service'

type Props = { params: Promise<{ place: string; service: string }> }

const titleOf = async (code: string): Promise<string> => {
  const titles = findCatalogueItem(code)?.titles
  return (asLocale(await getLocale()) === 'en' ? titles?.en : titles?.zh) ?? code
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({ title: await titleOf(filedService((await params).service).code) })

/** Who it is for: the document before the questions (REG-17, ORG-02). */
const FilePage = async ({ params }: Props) => {
  const { place, service: slug } = await params
  const ctx = await portalPage(place, `file/${slug}`)
  const service = filedService(slug)
  if (!mayFile(ctx, service)) notFound()
  const t = await getTranslations('filings.start')
  const documents = await getTranslations('accounts.document')
  const common = await getTranslations('common.form')
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/portal`}>{common('back')}</BackLink>
      <PageHeading
        title={await titleOf(service.code)}
        lead={t('lead')}
        actions={canBeListed(service) && <ButtonLink href={`/${place}/portal/file/${service.slug}/import`} tone="secondary">{t('byList')}</ButtonLink>}
      />
      <FormPage action={start} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
        <EntryHelp />
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="service" value={service.slug} />
        <TextField name="name" label={t('name')} autoComplete="off" width={18} />
        <SelectField name="documentKind" label={t('documentKind')} options={personDocuments(ctx).map((value) => ({ value, label: documents(value) }))} />
        <TextField name="number" label={t('number')} width={18} autoComplete="off" />
        <TextField name="country" label={t('country')} hint={t('countryHint')} width={6} autoComplete="off" />
        <PhoneField name="phone" label={t('phone')} hint={t('phoneHint')} />
      </FormPage>
    </div>
  )
}

export default FilePage
