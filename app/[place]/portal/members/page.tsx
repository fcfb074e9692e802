import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { pageContext } from '@/lib/auth/contexts'
import { MOST_OPERATORS } from '@/lib/domain/organisations/add-operator'
import { listMembers } from '@/lib/domain/organisations/list-members'
import { textParam, type Params } from '../../../text-param'
import { MemberForm } from './member-form'
import { MemberList } from './member-list'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.members'))('title') })

const MembersPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await pageContext('portal', place)
  const path = `/${place}/portal/members`
  const isAdministrator = ctx.actor.kind === 'member' && ctx.actor.role === 'administrator'
  if (ctx.actor.kind !== 'member' || (isAdministrator && !ctx.actor.factorGiven)) redirect(`/${place}/portal/sign-in?back=${encodeURIComponent(path)}`)
  const found = await listMembers(ctx, {})
  if (!found.ok || !found.value) notFound()
  const t = await getTranslations('accounts.members')
  const done = await textParam(searchParams, 'done')
  return (
    <>
      <PageHeading caption={<RegisteredName>{found.value.organisation.name}</RegisteredName>} title={t('title')} lead={t('lead', { most: MOST_OPERATORS })} />
      {(done === 'added' || done === 'ended' || done === 'reset') && <NoticeBanner tone="success" title={t(done)} />}
      <Panel title={t('list')} className="mb-6">
        <MemberList place={place} now={ctx.machineNow} members={found.value.members} canEnd={isAdministrator} />
      </Panel>
      {isAdministrator ? <MemberForm place={place} now={ctx.machineNow} kind={found.value.organisation.kind} /> : <p className="text-muted">{t('noRight')}</p>}
    </>
  )
}

export default MembersPage
