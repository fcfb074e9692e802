import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FileToText } from '@/components/form/file-to-text'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { newId } from '@/lib/kernel/ids'
import { may } from '@/lib/policy/permissions'
import { officePage } from '../../office-page'
import { takeFile } from '../actions'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.office'))('importTitle') })

/** A signed file of a test site: shown, then taken in whole or not at all. */
const ImportPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'tests/import')
  if (!may(ctx.actor, 'exam.enter-result', { province: ctx.place.province, place })) notFound()
  const t = await getTranslations('tests.office')
  return (
    <div className="max-w-[52rem]">
      <BackLink href={`/${place}/office/tests`}>{t('title')}</BackLink>
      <PageHeading title={t('importTitle')} lead={t('importLead')} />
      <FormPage action={takeFile} idempotencyKey={newId('key', ctx.machineNow)} submit={t('importSubmit')}>
        <input type="hidden" name="place" value={place} />
        <FileToText name="text" label={t('text')} file={t('file')} hint={t('fileHint')} accept=".txt,.csv,text/plain" />
      </FormPage>
    </div>
  )
}

export default ImportPage
