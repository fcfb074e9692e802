import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { Panel } from '@/components/ui/panel'
import { plateStock } from '@/lib/domain/plates/plate-stock'
import type { Context } from '@/lib/kernel/context'

/** G26: every release is told at least three days ahead. */
export const UpcomingSegments = async ({ ctx }: { ctx: Context }) => {
  const t = await getTranslations('citizen.home')
  const stock = await plateStock(ctx, {})
  const upcoming = stock.ok ? stock.value.upcoming : []
  return (
    <Panel title={t('segments')}>
      {upcoming.length === 0 ? (
        <p className="text-muted">{t('segmentsEmpty')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {upcoming.map(({ id, from, to, total, releaseAt }) => (
            <li key={id} className="py-3 first:pt-0">
              <p className="font-semibold whole">{t('segmentRange', { first: from, last: to })}</p>
              <p className="mt-0 text-small text-muted">{t('segmentCount', { count: total })}</p>
              <p className="mt-0">
                {t('segmentOpens')} <Moment at={releaseAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2">
        <Link href={`/${ctx.place.code}/plates`} className="inline-flex min-h-target items-center">{t('segmentLink')}</Link>
      </p>
    </Panel>
  )
}
