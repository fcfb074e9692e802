import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { Qr } from '@/components/ui/qr'
import { platform } from '@/lib/domain/platform'
import { bigLink } from '../../../big-link'
import { cutAt } from '../../../cut-at'
import { KioskForm } from '../../../kiosk-form'
import { KioskFrame } from '../../../kiosk-frame'
import { AnswerFields } from '../answer-fields'
import { draftPage } from '../application-page'
import { handOver } from './actions'
import { HandoffCode } from './handoff-code'

type Props = { params: Promise<{ place: string; application: string }> }

/** An unfinished draft is a server row for a day, never on the machine (KSK-05); a one-time code carries it elsewhere. */
const HandOverPage = async ({ params }: Props) => {
  const { place, application } = await params
  const { kiosk, view, base } = await draftPage(place, application)
  const t = await getTranslations('kiosk.handOver')
  const until = cutAt((mark) => t('until', { time: mark }))
  return (
    <KioskFrame kiosk={kiosk} screen="application" back={`${kiosk.root}/services`}>
      <KioskForm action={handOver} place={place}>
        <AnswerFields view={view} />
        <KioskExplain title={t('title')}>
          <HandoffCode
            label={t('lead')}
            untilBefore={until.before}
            untilAfter={until.after}
            aside={<Qr text={`${platform().publicOrigin}/${place}/continue`} label={t('link')} className="h-[22dvh] w-auto" />}
          >
            <p className="text-lead">{t('askLead')}</p>
          </HandoffCode>
        </KioskExplain>
        <KioskControls>
          <div className="grid auto-rows-fr grid-cols-2 gap-gap landscape:grid-cols-3">
            <a href={`${base}/${view.next}`} className={`${bigLink()} col-span-2 landscape:col-span-1`}>{t('back')}</a>
            <button type="submit" className={bigLink('secondary')}>{t('make')}</button>
            <a href={`${kiosk.root}/goodbye?why=button`} className={bigLink('secondary')}>{t('end')}</a>
          </div>
        </KioskControls>
      </KioskForm>
    </KioskFrame>
  )
}

export default HandOverPage
