import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { ButtonLink } from '@/components/ui/button-link'
import type { ButtonTone } from '@/components/ui/button-style'
import { Panel } from '@/components/ui/panel'
import { serviceSentences } from '@/lib/channels/web/service-sentences'
import type { Status } from '@/lib/engine/define-service'
import { newId } from '@/lib/kernel/ids'
import type { Locale } from '@/lib/kernel/locale'
import { problemText } from '@/lib/messages/problem-text'
import { JourneyFields } from '../../../../journey/journey-fields'
import type { OfficeApplication } from '../office-application'
import { take } from './actions'

type Props = OfficeApplication & { locale: Locale }

const ORDER: readonly ButtonTone[] = ['primary', 'secondary', 'quiet']

/** The plain way on stands out; what needs reasons or ends the matter does not. */
const toneOf = (to: Status, asks: readonly string[]): ButtonTone =>
  to === 'withdrawn' ? 'quiet' : asks.length > 0 ? 'secondary' : 'primary'

/** Allowed acts from the transition table; a missing one says why (ux.md §4). */
export const CaseActions = async ({ ctx, view, service, current, base, locale }: Props) => {
  const t = await getTranslations('office.application')
  const acts = view.transitions.filter(({ name }) => name !== 'submit')
  const words = (name: string) => current.messages[locale].transitions[name] ?? name
  const rank = ({ to, asks }: (typeof acts)[number]) => ORDER.indexOf(toneOf(to, asks))
  const possible = view.takenBy === 'other' ? [] : acts.filter(({ refusal }) => refusal === null).toSorted((a, b) => rank(a) - rank(b))
  const barred = acts.filter(({ refusal }) => refusal !== null)
  const needsFreshLogin = barred.some(({ refusal }) => refusal?.code === 'login.not-fresh')
  const entering = view.editable && view.channel === 'office'
  return (
    <Panel title={t('actions')}>
      <div className="flex flex-col items-stretch gap-gap">
        {view.takenBy === 'other' && <p>{t('takenByOther')}</p>}
        {entering && <ButtonLink href={`${base}/continue`}>{t('continueEntry')}</ButtonLink>}
        {view.takenBy === null && view.status !== 'draft' && possible.length > 0 && (
          <FormPage action={take} idempotencyKey={newId('key', ctx.machineNow)} submit={t('take')} tone="secondary">
            <JourneyFields ctx={ctx} place={ctx.place.code} view={view} />
          </FormPage>
        )}
        {possible.map(({ name, to, asks }) => (
          <ButtonLink key={name} href={`${base}/decide/${name}`} tone={toneOf(to, asks)}>{words(name)}</ButtonLink>
        ))}
        {possible.length === 0 && !entering && <p>{t('none')}</p>}
        {view.submittedAt !== null && <ButtonLink href={`${base}/receipt`} tone="quiet">{t('receipt')}</ButtonLink>}
      </div>
      {barred.length > 0 && (
        <>
          <h3 className="mt-5 mb-2 text-h3">{t('missing')}</h3>
          <ul className="divide-y divide-line">
            {barred.map(({ name, refusal }) => (
              <li key={name} className="py-2">
                <p className="font-semibold">{words(name)}</p>
                {refusal && <p className="text-small text-muted">{problemText(locale, refusal, serviceSentences(service))}</p>}
              </li>
            ))}
          </ul>
          {needsFreshLogin && (
            <p className="mt-3">
              <ButtonLink href={`/${ctx.place.code}/office/sign-in/again?back=${encodeURIComponent(base)}`} tone="secondary">{t('again')}</ButtonLink>
            </p>
          )}
        </>
      )}
    </Panel>
  )
}
