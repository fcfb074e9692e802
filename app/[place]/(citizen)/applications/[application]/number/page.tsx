import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { plateSession } from '@/lib/domain/plates/plate-session'
import { possibleKeys } from '@/lib/domain/plates/possible-keys'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { normalisePlate } from '@/lib/policy/identifiers/plate-number'
import { StepView } from '../../../../../journey/step-view'
import { ProblemRefusal } from '../../../../../problem-refusal'
import { ownApplication } from '../../own-application'
import { answer, removeFile, sendCode, submit } from '../actions'
import { ComposePanel } from './compose-panel'
import { DrawPanel } from './draw-panel'
import { HoldPanel } from './hold-panel'
import { ModeLinks } from './mode-links'

type Props = {
  params: Promise<{ place: string; application: string }>
  searchParams: Promise<{ mode?: string | string[]; prefix?: string | string[]; other?: string | string[] }>
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('plates'))('title') })

/** What is typed so far is a start of a plate of this office or nothing. */
const prefixOf = (typed: string | string[] | undefined, head: string): string => {
  const prefix = normalisePlate(typeof typed === 'string' ? typed.slice(0, 12) : '')
  return prefix.startsWith(head) ? prefix : head
}

const NumberPage = async ({ params, searchParams }: Props) => {
  const { place, application } = await params
  const { mode: asked, prefix: typed, other } = await searchParams
  const { home, view, service, base } = await ownApplication(place, application, '/number')
  const found = await plateSession(home, { applicationId: view.id })
  const session = found.ok ? found.value : null
  if (!session) notFound()
  if (!view.editable) redirect(base)
  if (session.closed?.code === 'plate.session-not-opened') redirect(`${base}/${view.next}`)

  const t = await getTranslations('plates.number')
  const locale = asLocale(await getLocale())
  const shared = { ctx: home, place, view, session }
  const confirm = service.steps.find(({ submits }) => submits)
  const isHeld = session.hold?.state === 'held'
  if (session.hold && isHeld && confirm && other === undefined && view.next === confirm.id)
    return (
      <>
        <HoldPanel {...shared} hold={session.hold} otherHref={`${base}/number?other=1`} />
        <StepView ctx={home} place={place} view={view} service={service} base={base} step={confirm} fromCheck={false} actions={{ answer, sendCode, submit, removeFile }} />
      </>
    )

  const mode = asked === 'drawn' ? 'drawn' : 'composed'
  const prefix = prefixOf(typed, home.place.platePrefix)
  const keys = mode === 'composed' ? await possibleKeys(home, { applicationId: view.id, prefix }) : null
  return (
    <div className="max-w-[52rem]">
      <BackLink href={base}>{t('back')}</BackLink>
      <PageHeading title={service.messages[locale].steps.number?.title ?? t('chooseOne')} lead={t('deadline', { date: formatDate(locale, session.registerByIfToday) })} />
      {session.closed && <ProblemRefusal problem={session.closed} service={service} place={place} />}
      {session.hold?.state === 'expired' && <NoticeBanner tone="warning" title={t('expired', { number: session.hold.number })} />}
      <ModeLinks base={base} mode={mode} />
      {mode === 'composed' ? (
        <ComposePanel {...shared} prefix={prefix} keys={keys?.ok ? keys.value : []} href={`${base}/number`} />
      ) : (
        <DrawPanel {...shared} service={service} />
      )}
    </div>
  )
}

export default NumberPage
