import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listOwnBindings } from '@/lib/domain/drivers/list-bindings'
import { asLocale } from '@/lib/messages/as-locale'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'
import { BindingLine } from './binding-line'
import { OwnedVehiclePanel } from './owned-vehicle-panel'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('drivers'))('title') })

/** C03, C04: who is bound to my vehicles, and which vehicles of others I am bound to. */
const DriversPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'drivers')
  const t = await getTranslations('drivers')
  const locale = asLocale(await getLocale())
  const lists = await Promise.all((await ownContexts(ctx)).map((home) => listOwnBindings(home, {})))
  const owned = lists.flatMap((list) => (list.ok ? list.value.owned : []))
  const bound = lists.flatMap((list) => (list.ok ? list.value.bound : []))
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={<ButtonLink href={`/${place}/drivers/apply`}>{t('apply')}</ButtonLink>} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid min-w-0 gap-6">
          {owned.length === 0 && <Panel title={t('owned')}><p className="text-muted">{t('ownedNone')}</p></Panel>}
          {owned.map((vehicle) => <OwnedVehiclePanel key={vehicle.id} place={place} vehicle={vehicle} locale={locale} />)}
        </div>
        <Panel title={t('bound')}>
          {bound.length === 0 && <p className="text-muted">{t('boundNone')}</p>}
          <ul className="divide-y divide-line">
            {bound.map((each) => <BindingLine key={each.id} place={place} binding={each} title={each.plate} waits={t('asked')} locale={locale} bannedUntil={each.bannedUntil} />)}
          </ul>
        </Panel>
      </div>
    </>
  )
}

export default DriversPage
