import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listTerminals } from '@/lib/domain/terminals/list-terminals'
import { may } from '@/lib/policy/permissions'
import { textParam, type Params } from '../../../text-param'
import { DoneBanner } from '../done-banner'
import { officePage } from '../office-page'
import { create } from './actions'
import { IssuedCode } from './issued-code'
import { TerminalRow } from './terminal-row'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

const DONE = ['maintenance', 'in-service', 'revoked'] as const

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('terminals'))('title') })

/** The device board: machines, heartbeats, calls and alarms; no personal data (ux.md §4). */
const TerminalsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'terminals')
  const found = await listTerminals(ctx, {})
  if (!found.ok) notFound()
  const t = await getTranslations('terminals')
  const mayManage = may(ctx.actor, 'terminal.manage', { province: ctx.place.province, place })
  const heads = [t('code'), t('name'), t('state'), t('seen'), t('screen'), t('paper')]
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <DoneBanner
        done={await textParam(searchParams, 'done')}
        words={Object.fromEntries(DONE.map((act) => [act, { title: t(`done.${act}.title`), next: t(`done.${act}.next`) }]))}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[1fr_24rem] elder:xl:grid-cols-1">
        <Panel title={t('list')}>
          {found.value.length === 0 ? (
            <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
          ) : (
            <div className="relative overflow-x-auto" role="group" aria-label={t('list')} tabIndex={0}>
              <table className="w-full tabular">
                <thead>
                  <tr>
                    {heads.map((head) => <th key={head} scope="col" className="border-b-2 border-edge py-1.5 pe-4 text-start">{head}</th>)}
                  </tr>
                </thead>
                <tbody>
                  {found.value.map((terminal) => <TerminalRow key={terminal.id} ctx={ctx} terminal={terminal} mayManage={mayManage} />)}
                </tbody>
              </table>
            </div>
          )}
        </Panel>
        <Panel title={t('create.title')}>
          {mayManage ? (
            <FormPage action={create} idempotencyKey="" submit={t('create.submit')}>
              <input type="hidden" name="place" value={place} />
              <IssuedCode title={t('issued.title')} />
              <TextField name="code" label={t('code')} hint={t('create.codeHint')} width={11} />
              <TextField name="name" label={t('name')} hint={t('create.nameHint')} width={18} />
              <TextField name="location" label={t('location')} hint={t('create.locationHint')} width={18} />
            </FormPage>
          ) : (
            <p>{t('readOnly')}</p>
          )}
        </Panel>
      </div>
    </>
  )
}

export default TerminalsPage
