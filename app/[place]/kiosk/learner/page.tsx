import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { StatusTag } from '@/components/ui/status-tag'
import { listOwnLearners, type OwnLearner } from '@/lib/domain/learners/list-own-learners'
import { formatDate } from '@/lib/messages/format'
import { bigLink } from '../big-link'
import { KioskFrame } from '../kiosk-frame'
import { personPage } from '../kiosk-page'

type Props = { params: Promise<{ place: string }> }

/** What fits without scrolling; older ones stand on the web. */
const SHOWN = 2

/** B21: what the certificate says, to be read off the screen; the sheet itself is downloaded on the web. */
const LearnerPage = async ({ params }: Props) => {
  const kiosk = await personPage((await params).place, 'learner-certificate')
  const { ctx, root, locale, reach } = kiosk
  const t = await getTranslations('citizen.learner')
  const services = await getTranslations('kiosk.services')
  const found = await listOwnLearners(ctx, {})
  const shown = (found.ok ? found.value : []).slice(0, SHOWN)
  const line = ({ id, document, licenceClass, certificate }: OwnLearner) => (
    <li key={id} className="border-b-2 border-line pb-3">
      <p className="flex flex-wrap items-center gap-x-6 font-bold">{t(`document.${document}`)} {licenceClass} {certificate && <StatusTag tone={certificate.isValid ? 'done' : 'neutral'}>{t(certificate.isValid ? 'good' : 'over')}</StatusTag>}</p>
      {certificate === null ? <p className="text-small">{t('afterFirstTest')}</p> : (
        <>
          <p className="text-small">{t('number')} <span className="whole">{certificate.number}</span></p>
          <p className="text-small">{t('to', { from: formatDate(locale, certificate.validFrom), to: formatDate(locale, certificate.validTo) })}</p>
        </>
      )}
    </li>
  )
  const list = shown.length === 0 ? <p className="text-lead">{t('empty')}</p> : <ul className="flex flex-col gap-4 text-lead">{shown.map(line)}</ul>
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={`${root}/services`}>
      <KioskExplain title={t('title')} lead={shown.length === 0 ? t('emptyHint') : t('atTheTerminal')}>{reach === 'low' && <div className="mt-6">{list}</div>}</KioskExplain>
      <KioskControls>
        <div className="flex min-h-0 grow flex-col justify-center">{reach === 'low' ? null : list}</div>
        <a href={`${root}/services`} className={bigLink()}>{services('title')}</a>
      </KioskControls>
    </KioskFrame>
  )
}

export default LearnerPage
