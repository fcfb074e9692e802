import { getLocale, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { Panel } from '@/components/ui/panel'
import { listOwnParcels } from '@/lib/domain/delivery/list-own-parcels'
import type { Context } from '@/lib/kernel/context'
import { asLocale } from '@/lib/messages/as-locale'
import { ParcelWay } from '../../../journey/parcel-way'
import { ownContexts } from '../../../own-contexts'
import { serviceTitle } from '../service-title'

/** In every province, the newest first. */
const ownParcels = async (ctx: Context) => {
  const lists = await Promise.all((await ownContexts(ctx)).map((home) => listOwnParcels(home, {})))
  return lists.flatMap((list) => (list.ok ? list.value : [])).toSorted((a, b) => b.createdAt - a.createdAt)
}

export const OwnParcels = async ({ ctx }: { ctx: Context }) => {
  const t = await getTranslations('delivery')
  const locale = asLocale(await getLocale())
  const parcels = await ownParcels(ctx)
  if (parcels.length === 0) return <EmptyState title={t('ownEmpty')}>{t('ownEmptyHint')}</EmptyState>
  return (
    <ul className="grid gap-6 lg:grid-cols-2">
      {parcels.map((parcel) => (
        <li key={parcel.id}>
          <Panel title={serviceTitle(parcel.service, locale)} level={3} className="h-full">
            <p className="mb-3 text-small text-muted">
              <Link href={`/${ctx.place.code}/applications/${parcel.applicationId}`} className="inline-flex min-h-target items-center">
                {t('application', { number: parcel.applicationNumber })}
              </Link>
              {' · '}{t('since')}<Moment at={parcel.createdAt} />
            </p>
            <ParcelWay {...parcel} own={parcel} />
          </Panel>
        </li>
      ))}
    </ul>
  )
}
