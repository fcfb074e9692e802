import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { asLocale } from '@/lib/messages/as-locale'
import { serviceTitle } from '../../../../(citizen)/service-title'
import { ListImport } from '../../../import/list-import'
import { portalPage } from '../../../portal-page'
import { listedService } from '../../filed-service'
import { importFilings } from './actions'

type Props = { params: Promise<{ place: string; service: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('portal.filingImport'))('title') })

/** Many at once from a list: each becomes a draft to which pictures and consent are added. */
const FilingImportPage = async ({ params }: Props) => {
  const { place, service: slug } = await params
  const ctx = await portalPage(place, `file/${slug}/import`)
  const service = listedService(ctx, slug)
  if (!service) notFound()
  const start = await getTranslations('filings.start')
  const base = `/${place}/portal/file/${service.slug}`
  return (
    <ListImport
      words="portal.filingImport" caption={serviceTitle(service.code, asLocale(await getLocale()))} back={base} base={`${base}/import`}
      action={importFilings} hidden={{ place, service: service.slug }} heads={[start('name'), start('number')]}
    />
  )
}

export default FilingImportPage
