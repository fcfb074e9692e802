import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { listOwnDecisions, type OwnDecision } from '@/lib/domain/fines/list-own-fines'
import { formatAmount } from '@/lib/messages/format'
import { PAPER_TITLES } from '@/lib/messages/issued-paper-words'
import { actWords } from '../../../violations/act-words'
import { bigLink } from '../big-link'
import { KioskFrame } from '../kiosk-frame'
import { personPage } from '../kiosk-page'

type Props = { params: Promise<{ place: string }> }

/** What fits without scrolling; older ones stand on the web. */
const SHOWN = 3

/** C06: the newest decisions, each with the papers that can be printed here. */
const DecisionsPage = async ({ params }: Props) => {
  const kiosk = await personPage((await params).place, 'decisions-and-receipts')
  const { ctx, root, locale, reach } = kiosk
  const t = await getTranslations('fines')
  const services = await getTranslations('kiosk.services')
  const found = await listOwnDecisions(ctx, {})
  const { rows, total } = found.ok ? found.value : { rows: [], total: 0 }
  const shown = rows.slice(0, reach === 'low' ? 1 : SHOWN)
  const line = ({ id, act, number, state, totalFen, papers }: OwnDecision) => (
    <li key={id} className="border-b-2 border-line pb-3">
      <p className="font-bold">{actWords(locale, act, t('act'))} · {t(`state.${state}`)}{state === 'warning' ? '' : ` · ${formatAmount(locale, totalFen)}`}</p>
      <p className="text-small"><span className="whole tabular">{number}</span>{papers.length === 0 && <> · {t('decisions.noPaper')}</>}</p>
      {papers.length > 0 && (
        <div className="mt-2 grid grid-cols-2 gap-gap">
          {papers.map((paper) => <a key={paper.id} href={`${root}/decisions/${paper.id}`} className={bigLink('secondary')}>{PAPER_TITLES[paper.kind][locale]}</a>)}
        </div>
      )}
    </li>
  )
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={`${root}/services`}>
      <KioskExplain title={t('decisions.title')} lead={total === 0 ? <>{t('decisions.none')}<br />{t('decisions.noneHint')}</> : <>{t('kiosk.printLead')}{total > shown.length && <><br />{t('kiosk.older')}</>}</>} />
      <KioskControls>
        {shown.length > 0 && <ul className="flex min-h-0 grow flex-col justify-center gap-4 text-lead">{shown.map(line)}</ul>}
        <a href={`${root}/services`} className={bigLink()}>{services('title')}</a>
      </KioskControls>
    </KioskFrame>
  )
}

export default DecisionsPage
