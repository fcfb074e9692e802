import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import type { Locale } from '@/lib/kernel/locale'
import { DoneBanner } from '../../done-banner'
import type { OfficeApplication } from '../office-application'

type Props = OfficeApplication & { done: string | undefined; locale: Locale }

/** After an officer's act: what it did, where the application stands and who acts next. */
export const ApplicationDone = async ({ done, view, service, current, ctx, locale }: Props) => {
  const t = await getTranslations('office.application.done')
  const status = await getTranslations('citizen.status')
  const last = view.events.at(-1)?.transition ?? ''
  const act = service.messages[locale].transitions[last] ?? current.messages[locale].transitions[last] ?? status(view.status)
  const mine = view.takenBy === 'other' ? [] : view.transitions.filter(({ name, refusal }) => (refusal === null || refusal.code === 'login.not-fresh') && name !== 'submit')
  const acts = mine.map(({ name }) => current.messages[locale].transitions[name] ?? name).join(locale === 'en' ? ', ' : '、')
  const next = (
    <>
      {acts ? t('youNext', { acts }) : t('notYou')} <Link href={`/${ctx.place.code}/office`}>{t('queue')}</Link>
    </>
  )
  return (
    <DoneBanner
      done={done}
      words={{
        taken: { title: t('taken'), next },
        disclosed: { title: t('disclosed'), next: t('disclosedNext') },
        saved: { title: t('saved'), next },
        submitted: { title: t('submitted', { number: view.number }), next: t('submittedNext') },
        moved: { title: t('moved', { act, status: status(view.status) }), next },
      }}
    />
  )
}
