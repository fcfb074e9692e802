import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BackLink } from '@/components/ui/back-link'
import { buttonStyle } from '@/components/ui/button-style'
import { Link } from '@/components/ui/link'
import { Steps } from '@/components/ui/steps'
import type { ExamSite } from '@/lib/domain/exams/list-sites'
import { SitesMap } from './sites-map'
import { ChoiceCards } from './choice-cards'
import { answersBefore, flowHref, FLOW_STEPS, type Flow, type FlowStep } from './flow'
import { stepCards, type Standings } from './step-cards'

type Props = {
  /** Address of this flow, and the page it was begun on. */
  base: string
  home: string
  title: string
  licenceClass: string
  flow: Flow & { readonly next: FlowStep }
  sites: readonly ExamSite[]
  standings: Standings
  /** The form came back without an answer. */
  isMissing: boolean
  /** Another city of the province (EXM-24). */
  elsewhere?: ReactNode
}

const stepBefore = ({ asked, next }: Pick<Flow, 'asked' | 'next'>): FlowStep | undefined => {
  const at = next === null ? asked.length : asked.indexOf(next)
  return asked[at - 1]
}

/** Where "back" leads: one answer less, or out of the flow. */
export const flowBack = (base: string, flow: Flow, home: string): string => {
  const before = stepBefore(flow)
  return before ? flowHref(base, answersBefore(flow.answers, before)) : home
}

/** One question of the way to a booking: a form of the address, which works without script and can be gone back on. */
export const BookingFlow = async ({ base, home, title, licenceClass, flow, sites, standings, isMissing, elsewhere }: Props) => {
  const t = await getTranslations('tests.flow')
  const common = await getTranslations('common.form')
  const { next, answers } = flow
  const hints: Partial<Record<FlowStep, string>> = {
    site: t('siteHint'), vehicle: t('vehicleHint', { class: licenceClass }), day: t('dayHint'), first: t('firstHint'), second: t('secondHint'), third: t('thirdHint'),
  }
  const cards = await stepCards({ step: next, choices: flow.choices, sites, standings })
  const form = (
    <form action={base}>
      {FLOW_STEPS.map((step) => answers[step] !== undefined && <input key={step} type="hidden" name={step} value={answers[step]} />)}
      <input type="hidden" name="asked" value={next} />
      <ChoiceCards name={next} question={t(next)} hint={hints[next]} error={isMissing ? t('choose') : undefined} cards={cards} />
      <button type="submit" className={buttonStyle('primary')}>{t('go')}</button>
    </form>
  )
  return (
    <>
      <BackLink href={flowBack(base, flow, home)}>{common('back')}</BackLink>
      <h1 className="mb-3 text-h3 font-bold text-muted">{title}</h1>
      <Steps step={flow.step} of={flow.of} />
      {next === 'site' ? (
        <div className="mt-6 grid items-start gap-8 lg:grid-cols-[1fr_26rem]">
          <div className="min-w-0">{form}{elsewhere && <p className="mt-4">{elsewhere}</p>}</div>
          <div className="order-first lg:order-none"><SitesMap sites={sites} /></div>
        </div>
      ) : (
        <div className="mt-6">{form}</div>
      )}
    </>
  )
}

export const ElsewhereLink = async ({ href }: { href: string }) => {
  const t = await getTranslations('tests.flow')
  return <Link href={href} className="inline-flex min-h-target items-center">{t('otherCity')}</Link>
}
