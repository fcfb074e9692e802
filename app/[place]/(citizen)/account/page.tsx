import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button-link'
import { Moment } from '@/components/ui/moment'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { SummaryList } from '@/components/ui/summary-list'
import { findOwnAccount } from '@/lib/domain/accounts/find-own-account'
import { listSessions } from '@/lib/domain/sessions/list-sessions'
import { textParam, type Params } from '../../../text-param'
import { ownPage } from '../own-page'
import { RegisteredNext } from './registered-next'
import { SessionList } from './session-list'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.account'))('title') })

const DONE = ['registered', 'password', 'phone', 'sessions'] as const

const AccountPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'account')
  const t = await getTranslations('accounts')
  const [account, sessions] = [await findOwnAccount(ctx, {}), await listSessions(ctx, {})]
  if (!account.ok || !account.value) redirect(`/${place}/sign-in`)
  const { name, documentMasked, phoneMasked, level, createdAt } = account.value
  const asked = await textParam(searchParams, 'done')
  const done = DONE.find((each) => each === asked)
  return (
    <>
      <PageHeading title={t('account.title')} />
      {done && <NoticeBanner tone="success" title={t(`account.done.${done}`)}>{done === 'registered' && <RegisteredNext place={place} />}</NoticeBanner>}
      <SummaryList
        rows={[
          { term: t('account.name'), value: name },
          { term: t('account.document'), value: <span className="whole">{documentMasked ?? '–'}</span> },
          { term: t('account.phone'), value: <span className="whole">{phoneMasked ?? '–'}</span>, changeHref: `/${place}/account/phone` },
          { term: t('account.level'), value: <>{t(`level.${level}`)}{level === 'L1' && <span className="block text-small text-muted">{t('account.upgrade')}</span>}</> },
          { term: t('account.since'), value: <Moment at={createdAt} /> },
        ]}
      />
      <p className="mb-8 flex flex-wrap gap-gap">
        <ButtonLink href={`/${place}/account/password`} tone="secondary">{t('account.changePassword')}</ButtonLink>
        <ButtonLink href={`/${place}/account/phone`} tone="secondary">{t('account.changePhone')}</ButtonLink>
        <ButtonLink href={`/${place}/account/close`} tone="quiet">{t('account.close')}</ButtonLink>
      </p>
      <Panel title={t('account.sessions')}>
        <SessionList place={place} now={ctx.machineNow} sessions={sessions.ok ? sessions.value : []} />
      </Panel>
    </>
  )
}

export default AccountPage
