import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { Amount } from '@/components/ui/amount'
import { BackLink } from '@/components/ui/back-link'
import { CivilDate } from '@/components/ui/civil-date'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { findDesk } from '@/lib/domain/payments/find-desk'
import { newId } from '@/lib/kernel/ids'
import { officePage } from '../../office-page'
import { explain } from '../actions'
import { providerWord } from '../provider-word'

type Props = { params: Promise<{ place: string; finding: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('payments.desk'))('explain') })

const FindingPage = async ({ params }: Props) => {
  const { place, finding } = await params
  const ctx = await officePage(place, `reconciliation/${finding}`)
  const desk = await findDesk(ctx, {})
  const found = desk.ok ? desk.value.findings.find(({ id }) => id === finding) : undefined
  if (!found) notFound()
  const t = await getTranslations('payments.desk')
  const base = `/${place}/office/reconciliation`
  const sumOf = (fen: number | null) => (fen === null ? '—' : <Amount fen={fen} />)
  return (
    <>
      <BackLink href={base}>{t('back')}</BackLink>
      <PageHeading title={t(`kind.${found.kind}`)} />
      <SummaryList
        rows={[
          { term: t('day'), value: <CivilDate date={found.day} /> },
          { term: t('provider'), value: await providerWord(found.provider) },
          { term: t('number'), value: <span className="break-all">{found.providerNumber}</span> },
          { term: t('ours'), value: sumOf(found.ourFen) },
          { term: t('theirs'), value: sumOf(found.theirFen) },
        ]}
      />
      <FormPage action={explain} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="findingId" value={found.id} />
        <TextField name="explanation" label={t('explain')} hint={t('explainHint')} rows={4} />
      </FormPage>
    </>
  )
}

export default FindingPage
