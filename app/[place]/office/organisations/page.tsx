import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import { listOrganisations } from '@/lib/domain/organisations/list-organisations'
import { ORGANISATION_KINDS } from '@/lib/domain/organisations/register-organisation'
import { may } from '@/lib/policy/permissions'
import { textParam, type Params } from '../../../text-param'
import { DoneBanner } from '../done-banner'
import { officePage } from '../office-page'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.standing'))('title') })

const DONE = ['suspended', 'resumed'] as const

/** The bodies of the place and whether they may work (ORG-08). */
const OrganisationsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'organisations')
  if (!may(ctx.actor, 'organisation.suspend', { province: ctx.place.province, place })) notFound()
  const page = await textParam(searchParams, 'page')
  const found = await listOrganisations(ctx, page ? { page } : {})
  if (!found.ok) notFound()
  const t = await getTranslations('accounts')
  const { organisations, total, more, page: at, pages } = found.value
  const path = `/${place}/office/organisations`
  return (
    <>
      <PageHeading title={t('standing.title')} lead={t('standing.lead')} />
      <DoneBanner done={await textParam(searchParams, 'done')} words={Object.fromEntries(DONE.map((act) => [act, { title: t(`standing.done.${act}.title`), next: t(`standing.done.${act}.next`) }]))} />
      <DataTable
        caption={t('registrations.list')}
        rows={organisations}
        rowId={({ id }) => id}
        columns={[
          { id: 'name', header: t('registrations.organisationName'), cell: ({ id, name, status }) => (status === 'closed' ? <RegisteredName>{name}</RegisteredName> : <Link href={`${path}/${id}`}><RegisteredName>{name}</RegisteredName></Link>) },
          { id: 'status', header: t('registrations.status'), cell: ({ status }) => <StatusTag tone={status === 'active' ? 'done' : 'refused'}>{t(`registrations.${status}`)}</StatusTag> },
          { id: 'kind', header: t('registrations.organisationKind'), cell: ({ kind }) => t(`organisationKind.${ORGANISATION_KINDS.find((each) => each === kind) ?? 'OTH'}`) },
          { id: 'number', header: t('registrations.organisationNumber'), cell: ({ number }) => <span className="whole">{number}</span> },
        ]}
        state={{}}
        path={path}
        total={total}
        more={more}
        page={at}
        pages={pages}
        empty={<EmptyState title={t('registrations.none')} />}
      />
    </>
  )
}

export default OrganisationsPage
