import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { Panel } from '@/components/ui/panel'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { Service } from '@/lib/engine/define-service'
import type { Instant } from '@/lib/kernel/clock'
import { asLocale } from '@/lib/messages/as-locale'
import { formatMoment } from '@/lib/messages/format'

type Props = { place: string; view: ApplicationView; service: Service; base: string; payBy: Instant | null }

/** What the person may do now. Acts that end something ask once more on a page of their own. */
export const PossibleActs = async ({ place, view, service, base, payBy }: Props) => {
  const t = await getTranslations('citizen.application')
  const locale = asLocale(await getLocale())
  const words = service.messages[locale]
  const payments = await getTranslations('payments')
  const mine = view.transitions.filter(({ name, refusal }) => name !== 'submit' && refusal?.code !== 'transition.not-yours')
  if (mine.length === 0 && !view.editable && view.submittedAt === null) return null
  return (
    <Panel title={t('can')}>
      <div className="flex flex-col items-stretch gap-gap">
        {payBy !== null && (
          <>
            <p className="m-0">{payments('payBy', { time: formatMoment(locale, payBy) })}</p>
            <ButtonLink href={`${base}/pay`}>{payments('pay')}</ButtonLink>
          </>
        )}
        {view.editable && <ButtonLink href={`${base}/continue`}>{t('continue')}</ButtonLink>}
        {view.submittedAt !== null && (
          <ButtonLink href={`/${place}/receipts/${view.id}`} tone="secondary">{t('receipt')}</ButtonLink>
        )}
        {mine.map(({ name }) => (
          <ButtonLink key={name} href={`${base}/act/${name}`} tone="quiet">{words.transitions[name] ?? name}</ButtonLink>
        ))}
      </div>
    </Panel>
  )
}
