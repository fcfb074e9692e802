import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listBankReturns } from '@/lib/domain/fines/list-bank-returns'
import { newId } from '@/lib/kernel/ids'
import { textParam, type Params } from '../../../text-param'
import { DoneBanner } from '../done-banner'
import { officePage } from '../office-page'
import { BankImport } from './bank-import'
import { ReturnList } from './return-list'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('payments.bank'))('title') })

const DONE = ['imported', 'returned'] as const

/** A head, a line a payment, the signature over all of it. */
const FORMAT = `OPEN122-BANK 1 has-bank 2026-11-28 2\nA-0001,320800226000123,200.00,2026-11-28T10:15:00+08:00\nA-0002,320800226000124,218.00,2026-11-28T10:40:00+08:00\nSIGNATURE …`

/** C02 at the bank: the day's file, shown and then taken in, and what the bank has to give back. */
const BankPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'fines')
  const returns = await listBankReturns(ctx, {})
  if (!returns.ok) notFound()
  const t = await getTranslations('payments.bank')
  const common = await getTranslations('common.form')
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={<ButtonLink href={`/${place}/office/fines/banks`} tone="secondary">{t('keys.title')}</ButtonLink>} />
      <DoneBanner done={await textParam(searchParams, 'done')} words={Object.fromEntries(DONE.map((act) => [act, { title: t(`done.${act}.title`), next: t(`done.${act}.next`) }]))} />
      <div className="grid gap-6">
        <Panel title={t('returns')}><ReturnList ctx={ctx} returns={returns.value} /></Panel>
        <Panel title={t('import')}>
          <BankImport
            place={place}
            idempotencyKey={newId('key', ctx.machineNow)}
            note={<details className="mb-6"><summary className="inline-flex min-h-target items-center text-link underline">{t('format')}</summary><p className="max-w-text">{t('formatWhat')}</p><pre className="mt-2 overflow-auto rounded-md bg-sunken p-3 text-small">{FORMAT}</pre></details>}
            words={{
              form: { summary: common('summary'), error: common('error'), titlePrefix: common('titlePrefix'), year: common('year'), month: common('month'), day: common('day'), choose: common('choose') },
              text: t('text'), file: t('file'), hint: t('fileHint'), look: t('look'), looking: t('looking'), submit: t('submit'), submitting: t('submitting'),
              heads: [t('line'), t('serial'), t('number'), t('amount'), t('result')],
            }}
          />
        </Panel>
      </div>
    </>
  )
}

export default BankPage
