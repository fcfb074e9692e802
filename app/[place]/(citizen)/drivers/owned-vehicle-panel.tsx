import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { Panel } from '@/components/ui/panel'
import type { OwnedVehicle } from '@/lib/domain/drivers/list-bindings'
import type { Locale } from '@/lib/kernel/locale'
import { formatDate } from '@/lib/messages/format'
import { BindingLine } from './binding-line'

/** One of one's own vehicles with its drivers; what waits for an answer stands first. */
export const OwnedVehiclePanel = ({ place, vehicle: { plate, drivers, most, bannedUntil }, locale }: { place: string; vehicle: OwnedVehicle; locale: Locale }) => {
  const t = useTranslations('drivers')
  const bound = drivers.filter(({ state }) => state === 'bound').length
  const waitingFirst = drivers.toSorted((a, b) => a.state.localeCompare(b.state))
  return (
    <Panel title={plate} aside={<span className="text-small text-muted tabular">{t('room', { bound, most })}</span>}>
      {bannedUntil && <NoticeBanner tone="warning" title={t('banned', { date: formatDate(locale, bannedUntil) })}><Link href={`/${place}/bans`}>{t('bansLink')}</Link></NoticeBanner>}
      {drivers.length === 0 && <p className="text-muted">{t('noDrivers')}</p>}
      <ul className="divide-y divide-line">
        {waitingFirst.map((each) => <BindingLine key={each.id} place={place} binding={each} title={each.driver} waits={t('askedYou')} isOwner locale={locale} />)}
      </ul>
    </Panel>
  )
}
