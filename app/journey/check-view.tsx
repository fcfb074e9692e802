import { getLocale, getTranslations } from 'next-intl/server'
import { DeclarationField } from '@/components/form/declaration-field'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { RegisteredName } from '@/components/ui/registered-name'
import { SummaryList } from '@/components/ui/summary-list'
import { WithNames } from '@/components/ui/with-names'
import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount } from '@/lib/messages/format'
import { answersInWords } from './answers-in-words'
import { ApplicationPictures } from './application-pictures'
import { JourneyFields } from './journey-fields'
import type { JourneyProps } from './journey-props'

const FACES: Partial<Record<Actor['kind'], string>> = { staff: '/office', member: '/portal' }
const signInAgain = ({ ctx, place }: JourneyProps) => `/${place}${FACES[ctx.actor.kind] ?? ''}/sign-in/again`

/** Everything once more, each line with 更改; the declaration and its effect stand above the last button. */
export const CheckView = async (props: JourneyProps) => {
  const { ctx, view, service, base, actions } = props
  const t = await getTranslations('citizen.check')
  const common = await getTranslations('common.form')
  const a = await getTranslations('citizen.application')
  const locale = asLocale(await getLocale())
  const words = service.messages[locale]
  const rows = await answersInWords(props, locale)
  const stale = view.transitions.find(({ name }) => name === 'submit')?.refusal?.code === 'sign-in.not-fresh'
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`${base}/${view.path.at(-1) ?? ''}`}>{common('back')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      <SummaryList
        rows={[
          { term: t('about'), value: <RegisteredName>{view.subject.label}</RegisteredName> },
          ...rows.map(({ step, label, text }) => ({ term: label, value: <WithNames>{text}</WithNames>, changeHref: `${base}/${step}?from=check` })),
          ...(view.feeFen === null ? [] : [{ term: a('fee'), value: `${formatAmount(locale, view.feeFen)} · ${t(service.reviewDays === undefined ? 'feeAtOnce' : 'feeNote')}` }]),
          ...(view.postageFen === null ? [] : [{ term: a('postage'), value: formatAmount(locale, view.postageFen) }]),
        ]}
      />
      <div className="mb-6 empty:hidden"><ApplicationPictures {...props} /></div>
      {stale ? (
        <NoticeBanner tone="info" title={t('againTitle')}>
          <p className="mb-3">{t('againWhat')}</p>
          <ButtonLink href={`${signInAgain(props)}?back=${encodeURIComponent(`${base}/check`)}`}>{t('again')}</ButtonLink>
        </NoticeBanner>
      ) : (
        <>
          <h2 className="mb-3 text-h2">{t('declareTitle')}</h2>
          <FormPage
            action={actions.submit}
            idempotencyKey={newId('key', ctx.machineNow)}
            submit={words.submit}
            before={<DeclarationField name="declaration" label={words.declaration} />}
          >
            <JourneyFields {...props} />
          </FormPage>
        </>
      )}
    </div>
  )
}
