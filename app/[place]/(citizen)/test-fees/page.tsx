import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Amount } from '@/components/ui/amount'
import { ButtonLink } from '@/components/ui/button-link'
import { CivilDate } from '@/components/ui/civil-date'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusTag } from '@/components/ui/status-tag'
import { listTestFees, type TestFeeView } from '@/lib/domain/exams/pay-test-fee'
import type { Context } from '@/lib/kernel/context'
import { sessionWords } from '../../../test-booking/session-words'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'

type Props = { params: Promise<{ place: string }> }
type Row = { readonly home: Context; readonly fee: TestFeeView }

const TONE = { due: 'attention', paid: 'done', returned: 'neutral', 'at-the-site': 'waiting' } as const satisfies Readonly<Record<TestFeeView['state'], string>>

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.fees'))('title') })

/** C07: fees of places in driving tests, to be paid, paid or given back. */
const TestFeesPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'test-fees')
  const t = await getTranslations('tests.fees')
  const words = await sessionWords()
  const lists = await Promise.all((await ownContexts(ctx)).map(async (home) => ({ home, found: await listTestFees(home, {}) })))
  const rows = lists.flatMap(({ home, found }) => (found.ok ? found.value.map((fee): Row => ({ home, fee })) : []))
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={<ButtonLink href={`/${place}/tests`} tone="secondary">{t('toTests')}</ButtonLink>} />
      {rows.length === 0 ? <EmptyState title={t('none')}>{t('noneHint')}</EmptyState> : (
        <ul className="divide-y divide-line border-y border-line">
          {rows.map(({ home, fee }) => (
            <li key={fee.bookingId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <div className="min-w-0">
                <p className="font-semibold">{words.subject(fee.subject)} · <Amount fen={fee.feeFen} /></p>
                <p className="mt-0 text-small text-muted">{t('number')} <span className="whole tabular">{fee.number}</span>{fee.testOn && <> · {t('testOn')} <CivilDate date={fee.testOn} /></>}</p>
              </div>
              <div className="flex flex-wrap items-center gap-4">
                <StatusTag tone={TONE[fee.state]}>{t(`state.${fee.state}`)}</StatusTag>
                <ButtonLink href={`/${place}/test-fees/${fee.bookingId}?province=${home.place.province}`} tone={fee.state === 'due' ? 'primary' : 'secondary'}>{t(fee.state === 'due' ? 'pay' : 'details')}<span className="sr-only"> {fee.number}</span></ButtonLink>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export default TestFeesPage
