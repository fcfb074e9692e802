import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { CivilDate } from '@/components/ui/civil-date'
import { PlateNumber } from '@/components/ui/plate-number'
import type { FineView } from '@/lib/domain/fines/fine-view'
import { listUnpaidFines } from '@/lib/domain/fines/list-own-fines'
import { newId } from '@/lib/kernel/ids'
import { formatAmount } from '@/lib/messages/format'
import { textParam, type Params } from '../../../text-param'
import { actWords } from '../../../violations/act-words'
import { bigLink } from '../big-link'
import { KioskForm } from '../kiosk-form'
import { KioskFrame } from '../kiosk-frame'
import { personPage, type Kiosk } from '../kiosk-page'
import { ProviderKeys } from '../pay/provider-keys'
import { request } from './actions'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

/** What fits without scrolling; the others come up when these are paid, or with all of them. */
const SHOWN = 3

const sumOf = (fines: readonly FineView[]): number => fines.reduce((sum, { totalFen }) => sum + totalFen, 0)

const NothingDue = async ({ kiosk }: { kiosk: Kiosk }) => {
  const t = await getTranslations('fines')
  const services = await getTranslations('kiosk.services')
  return (
    <>
      <KioskExplain title={t('title')} lead={<>{t('none')}<br />{t('noneHint')}</>} />
      <KioskControls>
        <a href={`${kiosk.root}/decisions`} className={bigLink('secondary')}>{t('toDecisions')}</a>
        <a href={`${kiosk.root}/services`} className={bigLink()}>{services('title')}</a>
      </KioskControls>
    </>
  )
}

/** C02: all fines at once, or one of them; the ways to pay are the keys. */
const FinesPage = async ({ params, searchParams }: Props) => {
  const kiosk = await personPage((await params).place, 'pay-fines')
  const { ctx, root, locale } = kiosk
  const t = await getTranslations('fines')
  const services = await getTranslations('kiosk.services')
  const found = await listUnpaidFines(ctx, {})
  const all = found.ok ? found.value : []
  const only = await textParam(searchParams, 'only')
  const one = all.length === 1 ? all : all.filter(({ id }) => id === only)
  const chosen = one.length ? one : all
  const words = ({ act, number, plate, payBy, totalFen, daysLate }: FineView) => (
    <>
      <span className="block font-bold">{actWords(locale, act, t('act'))} · {formatAmount(locale, totalFen)}</span>
      <span className="block text-small"><PlateNumber>{plate}</PlateNumber> · <span className="whole tabular">{number}</span> · {t(daysLate > 0 ? 'wasDue' : 'payBy')} <CivilDate date={payBy} /></span>
    </>
  )
  if (all.length === 0) return <KioskFrame kiosk={kiosk} screen="services" back={`${root}/services`}><NothingDue kiosk={kiosk} /></KioskFrame>
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={one.length && all.length > 1 ? `${root}/fines` : `${root}/services`}>
      <KioskForm action={request} place={ctx.place.code} idempotencyKey={newId('key', ctx.machineNow)}>
        <input type="hidden" name="decisions" value={chosen.map(({ id }) => id).join()} />
        <KioskExplain
          title={t('kiosk.chosen', { amount: formatAmount(locale, sumOf(chosen)) })}
          lead={one.map((fine) => <span key={fine.id}>{words(fine)}</span>)}
        >
          {!one.length && <p className="text-lead">{t('kiosk.all', { count: all.length })}{all.length > 1 && <><br />{t('kiosk.lead')}</>}</p>}
        </KioskExplain>
        <KioskControls>
          {!one.length && all.length > 1 && (
            <ul className="flex min-h-0 grow flex-col justify-center gap-gap low:hidden">
              {all.slice(0, SHOWN).map((fine) => (
                <li key={fine.id}><a href={`${root}/fines?only=${fine.id}`} className="block min-h-target rounded-lg border-4 border-brand bg-surface px-6 py-3 text-ink no-underline active:bg-brand active:text-on-brand">{words(fine)}</a></li>
              ))}
              {all.length > SHOWN && <li className="text-small">{t('kiosk.more', { count: all.length - SHOWN })}</li>}
            </ul>
          )}
          <ProviderKeys />
          <a href={`${root}/services`} className={bigLink('secondary')}>{services('title')}</a>
        </KioskControls>
      </KioskForm>
    </KioskFrame>
  )
}

export default FinesPage
