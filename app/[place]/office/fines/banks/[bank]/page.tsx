import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { Moment } from '@/components/ui/moment'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { SummaryList } from '@/components/ui/summary-list'
import { findBank } from '@/lib/domain/fines/list-banks'
import { asLocale } from '@/lib/messages/as-locale'
import { textParam, type Params } from '../../../../../text-param'
import { DoneBanner } from '../../../done-banner'
import { freshPage } from '../../../fresh-page'
import { DeskTable } from '../../../reconciliation/desk-table'
import { Fingerprint, KeptBy } from '../key-parts'

type Props = { params: Promise<{ place: string; bank: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('payments.bank.keys'))('title') })

const DONE = ['added', 'registered', 'replaced', 'revoked'] as const

/** One bank: its key in force, what can be done with it, and the keys before it. */
const BankPage = async ({ params, searchParams }: Props) => {
  const { place, bank: code } = await params
  const ctx = await freshPage(place, `fines/banks/${code}`, 'fine.manage-bank-keys')
  const found = await findBank(ctx, { bank: code })
  const bank = found.ok ? found.value : null
  if (!bank) notFound()
  const t = await getTranslations('payments.bank.keys')
  const name = asLocale(await getLocale()) === 'en' ? bank.nameEn : bank.nameZh
  const { key, earlier } = bank
  const path = `/${place}/office/fines/banks/${code}`
  return (
    <>
      <BackLink href={`/${place}/office/fines/banks`}>{t('title')}</BackLink>
      <PageHeading title={name} caption={<span className="whole">{code}</span>} />
      <DoneBanner done={await textParam(searchParams, 'done')} words={Object.fromEntries(DONE.map((act) => [act, { title: t(`done.${act}.title`), next: t(`done.${act}.next`) }]))} />
      <div className="grid min-w-0 gap-6">
        {key ? (
          <Panel title={t('current')}>
            <SummaryList
              rows={[
                { term: t('fingerprint'), value: <Fingerprint of={key} /> },
                { term: t('since'), value: <Moment at={key.addedAt} /> },
                { term: t('by'), value: <KeptBy name={key.addedBy} /> },
              ]}
            />
            <div className="flex flex-wrap gap-gap">
              <ButtonLink href={`${path}/replace`}>{t('acts.replace.title')}</ButtonLink>
              <ButtonLink href={`${path}/revoke`} tone="secondary">{t('acts.revoke.title')}</ButtonLink>
            </div>
          </Panel>
        ) : (
          <Panel title={t('withoutKey')}>
            <p className="mb-4 max-w-text">{t('withoutKeyNext')}</p>
            <ButtonLink href={`${path}/register`}>{t('acts.register.title')}</ButtonLink>
          </Panel>
        )}
        <Panel title={t('earlier')} className="min-w-0">
          {earlier.length === 0 ? <p className="text-muted">{t('earlierNone')}</p> : (
            <DeskTable
              caption={t('earlier')}
              heads={[t('fingerprint'), t('since'), t('by'), t('revokedAt'), t('revokedBy'), t('reason')]}
              rows={earlier.map((old) => ({
                key: old.id,
                cells: [
                  <Fingerprint key="fingerprint" of={old} />, <Moment key="since" at={old.addedAt} />, <KeptBy key="by" name={old.addedBy} />,
                  old.revoked && <Moment key="at" at={old.revoked.at} />, old.revoked && <KeptBy key="who" name={old.revoked.by} />, <span key="why" className="block min-w-[10em]">{old.revoked?.reason}</span>,
                ],
              }))}
            />
          )}
        </Panel>
      </div>
    </>
  )
}

export default BankPage
