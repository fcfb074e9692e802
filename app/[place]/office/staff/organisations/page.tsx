import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { listAdministrators } from '@/lib/domain/organisations/list-administrators'
import { newId } from '@/lib/kernel/ids'
import { textParam, type Params } from '../../../../text-param'
import { resetBodyFactor, resetBodyPassword } from './actions'
import { staffFormPage } from '../staff-page'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.staff'))('bodies') })

const DONE = ['reset', 'factorReset'] as const

/** The administrators of bodies have nobody of their own who could let them in again. */
const Page = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await staffFormPage(place, 'staff/organisations')
  const t = await getTranslations('accounts')
  const page = await textParam(searchParams, 'page')
  const found = await listAdministrators(ctx, page ? { page } : {})
  if (!found.ok) notFound()
  const asked = await textParam(searchParams, 'done')
  const done = DONE.find((each) => each === asked)
  const acts = [[resetBodyPassword, 'members.resetPassword'], [resetBodyFactor, 'members.resetFactor']] as const
  return (
    <>
      <BackLink href={`/${place}/office/staff`}>{t('staff.title')}</BackLink>
      <PageHeading title={t('staff.bodies')} lead={t('staff.bodiesLead')} />
      {done && <NoticeBanner tone="success" title={t(`staff.done.${done}`)} />}
      <Panel title={t('members.list')}>
        <ul>
          {found.value.administrators.map(({ accountId, organisation, name, username }) => (
            <li key={accountId} className="flex flex-wrap items-center justify-between gap-4 border-b border-line py-3">
              <p>
                <span className="block font-semibold"><RegisteredName>{organisation}</RegisteredName></span>
                <RegisteredName>{name}</RegisteredName> <span className="text-small text-muted">{username}</span>
              </p>
              <div className="flex flex-wrap gap-3">
                {acts.map(([action, words]) => (
                  <FormPage key={words} action={action} idempotencyKey={newId('key', ctx.machineNow)} submit={t(words, { name })} tone="secondary">
                    <input type="hidden" name="place" value={place} />
                    <input type="hidden" name="accountId" value={accountId} />
                  </FormPage>
                ))}
              </div>
            </li>
          ))}
        </ul>
        <Pagination page={found.value.page} pages={found.value.pages} hrefOf={(to) => `/${place}/office/staff/organisations?page=${to}`} />
      </Panel>
    </>
  )
}

export default Page
