import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BarChart } from '@/components/ui/bar-chart'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { pageContext } from '@/lib/auth/contexts'
import { plateStock } from '@/lib/domain/plates/plate-stock'
import { asLocale } from '@/lib/messages/as-locale'
import { formatCount, formatMoment, formatTime } from '@/lib/messages/format'
import { asksFor } from '@/lib/engine/asks-for'
import { services } from '@/lib/services/registry'
import { OpenSegments } from './open-segments'
import { UpcomingSegments } from './upcoming-segments'

type Props = { params: Promise<{ place: string }> }

const choosing = services.find((service) => asksFor(service, 'plate-hold'))

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('plates'))('title') })

/** The same for everybody, so the edge may keep it for a second; nothing of a person stands here (P6b, G26). */
const PlatesPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const found = await plateStock(ctx, {})
  if (!found.ok) throw new Error('the stock of numbers could not be read')
  const stock = found.value
  const t = await getTranslations('plates')
  const locale = asLocale(await getLocale())
  const kindOf = (plateType: string) => t(plateType === '52' ? 'type.52' : 'type.02')
  return (
    <>
      <PageHeading title={t('title')} lead={t('stock.lead')} actions={choosing && <ButtonLink href={`/${place}/services/${choosing.slug}`}>{t('stock.start')}</ButtonLink>} />
      <div className="grid gap-8">
        <Panel title={t('stock.remaining')} aside={<span className="text-small text-muted">{t('stock.asOf', { time: formatMoment(locale, stock.asOf, true) })}</span>}>
          {stock.segments.length === 0 ? (
            <p>{t('stock.openEmpty')}</p>
          ) : (
            <dl className="flex flex-wrap gap-x-12 gap-y-4">
              {Object.entries(stock.remaining).map(([plateType, count]) => (
                <div key={plateType}>
                  <dt>{kindOf(plateType)}</dt>
                  <dd className="text-h1 font-bold tabular" data-remaining={plateType}>{formatCount(count)}</dd>
                </div>
              ))}
            </dl>
          )}
        </Panel>
        <Panel title={t('stock.upcoming')}>
          {stock.upcoming.length === 0 ? <EmptyState title={t('stock.upcomingEmpty')} /> : <UpcomingSegments segments={stock.upcoming} now={stock.asOf} kindOf={kindOf} />}
        </Panel>
        <Panel title={t('stock.open')}>
          {stock.segments.length === 0 ? <EmptyState title={t('stock.openEmpty')} /> : <OpenSegments segments={stock.segments} kindOf={kindOf} />}
        </Panel>
        <Panel title={t('stock.chart')}>
          {stock.chosenPerQuarter.length === 0 ? (
            <p>{t('stock.chartEmpty')}</p>
          ) : (
            <BarChart
              title={t('stock.chart')}
              labelHeading={t('stock.quarter')}
              valueHeading={t('stock.chosen')}
              bars={stock.chosenPerQuarter.map(({ from, count }) => ({ label: formatTime(from), value: count }))}
            />
          )}
          <p className="text-small text-muted">{t('stock.note')}</p>
        </Panel>
      </div>
    </>
  )
}

export default PlatesPage
