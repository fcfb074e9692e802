import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { DataTable } from '@/components/table/data-table'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { listBanks, type BankView } from '@/lib/domain/fines/list-banks'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { freshPage } from '../../fresh-page'
import { add } from './actions'
import { Fingerprint, KeptBy } from './key-parts'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('payments.bank.keys'))('title') })

/** VIO-17: the banks of a place, and what each signs its files with. */
const BankKeysPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await freshPage(place, 'fines/banks', 'fine.manage-bank-keys')
  const found = await listBanks(ctx, {})
  if (!found.ok) notFound()
  const bank = await getTranslations('payments.bank')
  const t = await getTranslations('payments.bank.keys')
  const isEnglish = asLocale(await getLocale()) === 'en'
  const path = `/${place}/office/fines/banks`
  return (
    <>
      <BackLink href={`/${place}/office/fines`}>{bank('title')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      <DataTable<BankView>
        caption={t('caption')}
        rows={found.value}
        rowId={({ code }) => code}
        rowHref={({ code }) => `${path}/${code}`}
        columns={[
          { id: 'bank', header: t('bank'), cell: ({ nameZh, nameEn }) => <span className="whitespace-nowrap">{isEnglish ? nameEn : nameZh}</span> },
          { id: 'code', header: t('code'), cell: ({ code }) => <span className="whole">{code}</span> },
          { id: 'state', header: t('state'), cell: ({ key }) => <StatusTag tone={key ? 'done' : 'attention'}>{t(key ? 'inForce' : 'withoutKey')}</StatusTag> },
          { id: 'fingerprint', header: t('fingerprint'), cell: ({ key }) => (key ? <Fingerprint of={key} /> : '—') },
          { id: 'since', header: t('since'), cell: ({ key }) => (key ? <Moment at={key.addedAt} /> : '—') },
          { id: 'by', header: t('by'), cell: ({ key }) => (key ? <KeptBy name={key.addedBy} /> : '—') },
        ]}
        state={{}}
        path={path}
        total={found.value.length}
        page={1}
        pages={1}
        empty={<EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
      />
      <Panel title={t('add')} className="mt-6 max-w-[44rem]">
        <FormPage action={add} idempotencyKey={newId('key', ctx.machineNow)} submit={t('addSubmit')}>
          <input type="hidden" name="place" value={place} />
          <TextField name="code" label={t('code')} hint={t('codeHint')} width={18} autoComplete="off" />
          <TextField name="nameZh" label={t('nameZh')} autoComplete="off" />
          <TextField name="nameEn" label={t('nameEn')} autoComplete="off" />
          <TextField name="publicKey" label={t('publicKey')} hint={t('publicKeyHint')} rows={3} />
        </FormPage>
      </Panel>
    </>
  )
}

export default BankKeysPage
