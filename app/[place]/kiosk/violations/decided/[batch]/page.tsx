import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { Amount } from '@/components/ui/amount'
import { findOwnBatch } from '@/lib/domain/violations/find-batch'
import { formatAmount, formatDate } from '@/lib/messages/format'
import { actWords } from '../../../../../violations/act-words'
import { bigLink } from '../../../big-link'
import { KioskFrame } from '../../../kiosk-frame'
import { personPage } from '../../../kiosk-page'

type Props = { params: Promise<{ place: string; batch: string }> }

/** What fits; all of them stand under the person's own decisions. */
const SHOWN = 3

/** The decisions with their numbers, and the way to pay them. */
const DecidedPage = async ({ params }: Props) => {
  const { place, batch } = await params
  const kiosk = await personPage(place, 'handle-violations')
  const { ctx, root, locale } = kiosk
  const found = await findOwnBatch(ctx, { batch })
  const decided = found.ok ? found.value : null
  if (!decided) redirect(`${root}/violations`)
  const t = await getTranslations('violations')
  const payBy = decided.decisions[0]?.payBy ?? ctx.today
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={`${root}/violations`}>
      <KioskExplain title={t('decided.title')} lead={<>{t('decided.lead')} {t('decided.payBy')} {formatDate(locale, payBy)}</>}>
        <p className="text-h2 font-bold">{formatAmount(locale, decided.fineFen)} · {t('pointsOf', { points: decided.points })}</p>
      </KioskExplain>
      <KioskControls>
        <ul className="flex min-h-0 grow flex-col justify-center gap-gap low:gap-1">
          {decided.decisions.slice(0, SHOWN).map(({ id, number, act, fineFen }) => (
            <li key={id} data-decision={number} className="flex items-baseline justify-between gap-6 border-b-2 border-line pb-2">
              <span><span className="block font-bold">{actWords(locale, act, t('title'))}</span><span className="whole text-small tabular">{t('decided.number')} {number}</span></span>
              <Amount fen={fineFen} />
            </li>
          ))}
        </ul>
        <p className="text-small">{t('decided.remedy')}</p>
        <div className="flex gap-gap">
          {decided.fineFen > 0 && <a href={`${root}/fines`} className={bigLink()}>{t('decided.pay')}</a>}
          <a href={`${root}/violations`} className={bigLink('secondary')}>{t('decided.list')}</a>
        </div>
      </KioskControls>
    </KioskFrame>
  )
}

export default DecidedPage
