import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { listOwnNotices } from '@/lib/domain/notices/list-own-notices'
import type { Context } from '@/lib/kernel/context'
import { asLocale } from '@/lib/messages/as-locale'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'
import { NoticeItem } from './notice-item'

type Props = { params: Promise<{ place: string }>; searchParams: Promise<{ page?: string | string[] }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.notices'))('title') })

/** The same page of every province's inbox, newest first. */
const inboxPage = async (ctx: Context, page: number) => {
  const locale = asLocale(await getLocale())
  const pages = await Promise.all(
    (await ownContexts(ctx)).map(async (home) => {
      const answer = await listOwnNotices(home, { locale, page })
      return answer.ok ? { ...answer.value, notices: answer.value.notices.map((notice) => ({ ...notice, province: home.place.province })) } : null
    }),
  )
  const found = pages.filter((each) => each !== null)
  return {
    notices: found.flatMap(({ notices }) => notices).toSorted((a, b) => b.createdAt - a.createdAt),
    pages: Math.max(1, ...found.map((each) => each.pages)),
  }
}

const pageOf = (text: string | string[] | undefined): number => {
  const page = Number(text)
  return Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1
}

const NoticesPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'notices')
  const t = await getTranslations('citizen.notices')
  const page = pageOf((await searchParams).page)
  const { notices, pages } = await inboxPage(ctx, page)
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {notices.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {notices.map((notice) => (
            <NoticeItem key={notice.id} ctx={ctx} notice={notice} page={page} />
          ))}
        </ul>
      )}
      <Pagination page={page} pages={pages} hrefOf={(to) => `/${place}/notices?page=${to}`} />
    </>
  )
}

export default NoticesPage
