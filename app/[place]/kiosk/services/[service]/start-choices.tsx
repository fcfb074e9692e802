import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BigChoiceGrid } from '@/components/kiosk/big-choice-grid'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { KioskProblem } from '@/components/kiosk/kiosk-problem'
import { checkEligibility } from '@/lib/domain/applications/check-eligibility'
import type { Service } from '@/lib/engine/define-service'
import { newId } from '@/lib/kernel/ids'
import { bigLink } from '../../big-link'
import { KioskForm } from '../../kiosk-form'
import type { Kiosk } from '../../kiosk-page'
import { refusalWords } from '../../words-of'
import { start } from './actions'

type Props = { kiosk: Kiosk; service: Service; explain: ReactNode }

/** Why not, what would change it and on what ground stands above; below, the way on. */
const Nothing = async ({ kiosk, title, lead, lines }: { kiosk: Kiosk; title: string; lead: string; lines: readonly string[] }) => {
  const t = await getTranslations('kiosk.service')
  return (
    <>
      <KioskExplain title={title} lead={lead}>
        {lines.map((line) => <p key={line} className="max-w-text text-small">{line}</p>)}
      </KioskExplain>
      <KioskControls>
        <p className="text-lead low:text-body">{t('counter')}</p>
        <a href={`${kiosk.root}/services`} className={bigLink('secondary')}>{t('other')}</a>
      </KioskControls>
    </>
  )
}

/** The person's own vehicles or licence this service can be started for; else why not (ux.md §1.5). */
export const StartChoices = async ({ kiosk, service, explain }: Props) => {
  const { ctx, locale } = kiosk
  const t = await getTranslations('kiosk.service')
  const checked = await checkEligibility(ctx, { service: service.slug })
  const subjects = checked.ok ? (checked.value?.subjects ?? []) : []
  const startable = subjects.filter(({ problems }) => problems.length === 0)
  const refusal = subjects[0]?.problems[0]
  if (!startable.length && refusal) {
    const { what, citation, remedy } = refusalWords(service, refusal, locale)
    return <Nothing kiosk={kiosk} title={t('refused')} lead={what} lines={[...(remedy ? [remedy] : []), ...(citation ? [t('why', { citation })] : [])]} />
  }
  if (!startable.length) return <Nothing kiosk={kiosk} title={t('none')} lead={t('noneLead')} lines={[]} />
  return (
    <>
      {explain}
      <KioskForm action={start} place={ctx.place.code} idempotencyKey={newId('key', ctx.machineNow)}>
        <input type="hidden" name="service" value={service.slug} />
        <KioskControls>
          <KioskProblem />
          <h2 className="text-h2 low:text-h3">{t('choose')}</h2>
          <BigChoiceGrid choices={startable.slice(0, 6).map(({ subjectId, label }) => ({ label, isName: true, hint: t('start'), name: 'subjectId', value: subjectId }))} />
        </KioskControls>
      </KioskForm>
    </>
  )
}
