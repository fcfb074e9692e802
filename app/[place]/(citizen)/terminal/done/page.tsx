import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { textParam, type Params } from '../../../../text-param'
import { ownPage } from '../../own-page'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('kiosk.scanned'))('doneTitle') })

const DonePage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  await ownPage(place, 'terminal/done')
  const t = await getTranslations('kiosk.scanned')
  const at = ((await textParam(searchParams, 'at')) ?? '').slice(0, 20)
  return (
    <>
      <PageHeading title={t('doneTitle')} lead={at && t('doneAt', { code: at })} />
      <NoticeBanner tone="success" title={t('done')}>{t('doneNext')}</NoticeBanner>
    </>
  )
}

export default DonePage
