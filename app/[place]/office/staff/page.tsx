import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { listPlaces } from '@/lib/domain/places/list-places'
import { listStaff } from '@/lib/domain/staff/list-staff'
import { freshLoginProblem } from '@/lib/domain/sessions/fresh-login'
import { textParam, type Params } from '../../../text-param'
import { officePage } from '../office-page'
import { StaffList } from './staff-list'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.staff'))('title') })

const DONE = ['added', 'granted', 'ended', 'disabled', 'reset', 'factorReset', 'related', 'unrelated'] as const

const StaffPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'staff')
  const t = await getTranslations('accounts.staff')
  const page = await textParam(searchParams, 'page')
  const found = await listStaff(ctx, page ? { page } : {})
  if (!found.ok) notFound()
  const asked = await textParam(searchParams, 'done')
  const done = DONE.find((each) => each === asked)
  const path = `/${place}/office/staff`
  const locale = await getLocale()
  const placeNames = Object.fromEntries((await listPlaces()).map(({ code, nameZh, nameEn }) => [code, locale === 'en' ? nameEn : nameZh]))
  const isFresh = freshLoginProblem(ctx) === null
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {done && <NoticeBanner tone="success" title={t(`done.${done}`)} />}
      <p className="mb-6 flex flex-wrap gap-gap">
        <ButtonLink href={`${path}/new`}>{t('add')}</ButtonLink>
        <ButtonLink href={`${path}/grant`} tone="secondary">{t('grant')}</ButtonLink>
        <ButtonLink href={`${path}/relations`} tone="secondary">{t('near')}</ButtonLink>
        <ButtonLink href={`${path}/reset`} tone="secondary">{t('reset')}</ButtonLink>
        <ButtonLink href={`${path}/organisations`} tone="secondary">{t('bodies')}</ButtonLink>
        <ButtonLink href={`${path}/disable`} tone="secondary">{t('disable')}</ButtonLink>
        {!isFresh && <ButtonLink href={`/${place}/office/sign-in/again?back=${encodeURIComponent(path)}`} tone="quiet">{t('fresh')}</ButtonLink>}
      </p>
      <Panel title={t('list')}>
        <StaffList place={place} now={ctx.machineNow} staff={found.value.staff} placeNames={placeNames} canEnd={isFresh} />
        <Pagination page={found.value.page} pages={found.value.pages} hrefOf={(to) => `${path}?page=${to}`} />
      </Panel>
    </>
  )
}

export default StaffPage
