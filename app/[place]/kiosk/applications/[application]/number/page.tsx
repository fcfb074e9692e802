import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BigChoiceGrid } from '@/components/kiosk/big-choice-grid'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { plateSession } from '@/lib/domain/plates/plate-session'
import { formatDate } from '@/lib/messages/format'
import { bigLink } from '../../../big-link'
import { KioskFrame } from '../../../kiosk-frame'
import { refusalWords } from '../../../words-of'
import { draftPage } from '../application-page'
import { ComposeScreen } from './compose-screen'
import { DrawScreen } from './draw-screen'

type Props = { params: Promise<{ place: string; application: string }>; searchParams: Promise<{ way?: string }> }

/** The two ways to a number and no others (PLT-04); the deadline stands before the choice (PLT-11). */
const NumberPage = async ({ params, searchParams }: Props) => {
  const [{ place, application }, { way }] = await Promise.all([params, searchParams])
  const found = await draftPage(place, application)
  const { kiosk, view, service, base } = found
  const holdStep = service.steps.find(({ fields }) => fields.some((name) => service.fields[name]?.kind === 'plate-hold'))
  if (!holdStep) redirect(base)
  if (view.next !== 'check' && view.path.indexOf(view.next) < view.path.indexOf(holdStep.id)) redirect(`${base}/${view.next}`)
  const read = await plateSession(kiosk.ctx, { applicationId: view.id })
  const session = read.ok ? read.value : null
  if (!session) redirect(`${kiosk.root}/services`)

  const t = await getTranslations('kiosk.number')
  const here = `${base}/number`
  if (session.closed) {
    const { what, remedy } = refusalWords(service, session.closed, kiosk.locale)
    return (
      <KioskFrame kiosk={kiosk} screen="application" back={`${base}/hand-over`}>
        <KioskExplain title={t('closed')} lead={what}>{remedy && <p className="text-body">{remedy}</p>}</KioskExplain>
        <KioskControls><a href={`${kiosk.root}/services`} className={bigLink('secondary')}>{(await getTranslations('kiosk.service'))('other')}</a></KioskControls>
      </KioskFrame>
    )
  }
  return (
    <KioskFrame kiosk={kiosk} screen="application" back={way ? here : `${base}/hand-over`}>
      {way === 'compose' && <ComposeScreen {...found} session={session} />}
      {way === 'draw' && <DrawScreen {...found} session={session} />}
      {way !== 'compose' && way !== 'draw' && (
        <>
          <KioskExplain title={t('title')} lead={t('deadline', { date: formatDate(kiosk.locale, session.registerByIfToday) })} />
          <KioskControls>
            <BigChoiceGrid
              choices={[
                { label: t('compose'), hint: t('composeHint', { left: session.triesLeft }), href: `${here}?way=compose` },
                { label: t('draw'), hint: t('drawHint', { left: session.draw.batchesLeft }), href: `${here}?way=draw` },
              ]}
            />
          </KioskControls>
        </>
      )}
    </KioskFrame>
  )
}

export default NumberPage
