import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeading } from '@/components/ui/page-heading'
import { OwnDecisions } from '../../../fines/own-decisions'
import { UnpaidFines } from '../../../fines/unpaid-fines'
import { textParam, type Params } from '../../../text-param'
import { portalPage } from '../portal-page'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('fines'))('title') })

/** Fines of which the body itself is the punished person, and all of its decisions (C02, C06). */
const BodyFinesPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'fines')
  const t = await getTranslations('fines')
  const base = `/${place}/portal/fines`
  return (
    <>
      <PageHeading title={t('title')} lead={t('bodyLead')} />
      <UnpaidFines homes={[ctx]} base={base} />
      <h2 className="mt-10 mb-3 text-h2">{t('decisions.title')}</h2>
      <OwnDecisions homes={[ctx]} page={await textParam(searchParams, 'page')} hrefOf={(page) => `${base}?page=${page}`} paperHref={(_home, id) => `/${place}/portal/papers/${id}`} />
    </>
  )
}

export default BodyFinesPage
