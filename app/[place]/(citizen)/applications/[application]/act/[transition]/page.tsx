import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { JourneyFields } from '../../../../../../journey/journey-fields'
import { ProblemRefusal } from '../../../../../../problem-refusal'
import { serviceTitle } from '../../../../service-title'
import { ownApplication } from '../../../own-application'
import { move } from '../../actions'

type Props = { params: Promise<{ place: string; application: string; transition: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.application'))('can') })

/** Asks once more before an act that ends something; the button repeats what it ends. */
const ActPage = async ({ params }: Props) => {
  const { place, application, transition: name } = await params
  const { home, view, service, base } = await ownApplication(place, application, `/act/${name}`)
  const transition = view.transitions.find((each) => each.name === name && name !== 'submit')
  if (!transition || transition.refusal?.code === 'transition.not-yours') redirect(base)
  const t = await getTranslations('citizen.application')
  const common = await getTranslations('common.form')
  const locale = asLocale(await getLocale())
  const act = service.messages[locale].transitions[name] ?? name
  return (
    <div className="max-w-[44rem]">
      <BackLink href={base}>{common('back')}</BackLink>
      <PageHeading title={t('confirmTitle', { act })} caption={`${serviceTitle(service.code, locale)} · ${view.number}`} />
      {service.transitions[name]?.effects?.includes('give-up-plate') && <NoticeBanner tone="warning" title={t('giveUpEffect')} />}
      {transition.refusal ? (
        <ProblemRefusal problem={transition.refusal} service={service} place={place} />
      ) : (
        <FormPage
          action={move}
          idempotencyKey={newId('key', home.machineNow)}
          submit={t('confirmAct', { act })}
          tone="danger"
          beside={<ButtonLink href={base} tone="secondary">{common('back')}</ButtonLink>}
        >
          <JourneyFields ctx={home} place={place} view={view} />
          <input type="hidden" name="transition" value={name} />
        </FormPage>
      )}
    </div>
  )
}

export default ActPage
