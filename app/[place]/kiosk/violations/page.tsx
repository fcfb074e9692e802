import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { Amount } from '@/components/ui/amount'
import { Moment } from '@/components/ui/moment'
import { PlateNumber } from '@/components/ui/plate-number'
import { listOwnViolations, type OwnRecord } from '@/lib/domain/violations/list-own-violations'
import { formatAmount } from '@/lib/messages/format'
import { textParam, type Params } from '../../../text-param'
import { actWords } from '../../../violations/act-words'
import { chosenQuery } from '../../../violations/chosen-query'
import { bigLink } from '../big-link'
import { KioskFrame } from '../kiosk-frame'
import { personPage } from '../kiosk-page'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

/** What fits on a screen without scrolling. */
const SHOWN = 3

const CARD = 'flex min-h-[5rem] items-center justify-between gap-6 rounded-md border-2 border-edge bg-surface px-6 py-2 low:px-3 text-ink no-underline active:bg-brand active:text-on-brand'

const pageOf = (records: readonly OwnRecord[], asked: number) => {
  const pages = Math.max(1, Math.ceil(records.length / SHOWN))
  const at = asked >= 1 && asked <= pages ? asked : 1
  return { shown: records.slice((at - 1) * SHOWN, at * SHOWN), next: pages > 1 ? (at % pages) + 1 : null }
}

/** E07 and C01: the open records of own and bound vehicles, each a key to its page, and all of the screen to be handled together. */
const ViolationsPage = async ({ params, searchParams }: Props) => {
  const kiosk = await personPage((await params).place, 'look-up-violations')
  const { ctx, root, locale } = kiosk
  const t = await getTranslations('violations')
  const services = await getTranslations('kiosk.services')
  const found = await listOwnViolations(ctx, { state: 'open' })
  const { open, rows } = found.ok ? found.value : { open: { count: 0, fineFen: 0, points: 0 }, rows: [] }
  const { shown, next } = pageOf(rows, Number(await textParam(searchParams, 'page')) || 1)
  const simple = shown.filter(({ notSimple }) => !notSimple)
  const card = ({ id, plate, act, at, fineFen, points }: OwnRecord) => (
    <li key={id}>
      <a href={`${root}/violations/${id}`} className={CARD}>
        <span className="min-w-0">
          <span className="block leading-tight font-bold">{actWords(locale, act, t('title'))}</span>
          <span className="block text-small"><PlateNumber>{plate}</PlateNumber> · <Moment at={at} /></span>
        </span>
        <span className="shrink-0 text-end"><Amount fen={fineFen} /><br />{t('pointsOf', { points })}</span>
      </a>
    </li>
  )
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={`${root}/services`}>
      <KioskExplain title={t('kiosk.title')} lead={t('kiosk.lead')}>
        {open.count > 0 && <p className="text-h2 font-bold">{t('openSums', { count: open.count, fine: formatAmount(locale, open.fineFen), points: open.points })}</p>}
      </KioskExplain>
      <KioskControls>
        {shown.length === 0 ? <p className="text-lead">{t('kiosk.none')}</p> : <ul className="flex min-h-0 grow flex-col justify-center gap-gap landscape:grid landscape:grid-cols-3 landscape:content-center low:gap-2">{shown.map(card)}</ul>}
        <div className="flex flex-col gap-gap landscape:flex-row low:flex-row">
          {simple.length > 0 && <a href={`${root}/violations/handle?${chosenQuery(simple.map(({ id }) => id))}`} className={bigLink()}>{t('kiosk.handle', { count: simple.length })}</a>}
          {next !== null && <a href={`${root}/violations?page=${next}`} className={bigLink('secondary')}>{t('kiosk.more')}</a>}
          {shown.length === 0 && <a href={`${root}/services`} className={bigLink()}>{services('title')}</a>}
        </div>
      </KioskControls>
    </KioskFrame>
  )
}

export default ViolationsPage
