import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { PageHeading } from '@/components/ui/page-heading'
import { RegisteredName } from '@/components/ui/registered-name'
import { Panel } from '@/components/ui/panel'
import { listOrganisations } from '@/lib/domain/organisations/list-organisations'
import { ORGANISATION_KINDS } from '@/lib/domain/organisations/register-organisation'
import { textParam, type Params } from '../../../text-param'
import { windowPage } from './window-page'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.registrations'))('title') })

const RegistrationsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await windowPage(place, 'registrations')
  const t = await getTranslations('accounts')
  const page = await textParam(searchParams, 'page')
  const found = await listOrganisations(ctx, page ? { page } : {})
  const list = found.ok ? found.value : { organisations: [], total: 0, more: false, page: 1, pages: 1 }
  const root = `/${place}/office/registrations`
  const kindOf = (kind: string) => ORGANISATION_KINDS.find((each) => each === kind)
  return (
    <>
      <PageHeading title={t('registrations.title')} lead={t('registrations.lead')} />
      <p className="mb-6 flex flex-wrap gap-gap">
        <ButtonLink href={`${root}/people`}>{t('registrations.people')}</ButtonLink>
        <ButtonLink href={`${root}/organisations`} tone="secondary">{t('registrations.organisations')}</ButtonLink>
      </p>
      <Panel title={t('registrations.list')}>
        <DataTable
          caption={t('registrations.list')}
          rows={list.organisations}
          rowId={(row) => row.id}
          columns={[
            { id: 'name', header: t('registrations.organisationName'), cell: (row) => <RegisteredName>{row.name}</RegisteredName> },
            { id: 'kind', header: t('registrations.organisationKind'), cell: (row) => t(`organisationKind.${kindOf(row.kind) ?? 'OTH'}`) },
            { id: 'number', header: t('registrations.organisationNumber'), cell: (row) => <span className="whole">{row.number}</span> },
            { id: 'registeredAt', header: t('registrations.registeredAt'), cell: (row) => <Moment at={row.registeredAt} /> },
            { id: 'status', header: t('registrations.status'), cell: (row) => t(`registrations.${row.status}`) },
          ]}
          state={{}}
          path={root}
          total={list.total}
          more={list.more}
          page={list.page}
          pages={list.pages}
          empty={<EmptyState title={t('registrations.none')} />}
        />
      </Panel>
    </>
  )
}

export default RegistrationsPage
