import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { Panel } from '@/components/ui/panel'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { Service } from '@/lib/engine/define-service'
import { asLocale } from '@/lib/messages/as-locale'

type Props = { place: string; view: ApplicationView; service: Service; base: string }

/** What the person may do now. Acts that end something ask once more on a page of their own. */
export const PossibleActs = async ({ place, view, service, base }: Props) => {
  const t = await getTranslations('citizen.application')
  const words = service.messages[asLocale(await getLocale())]
  const payments = await getTranslations('payments')
  const mine = view.transitions.filter(({ name, refusal }) => name !== 'submit' && refusal?.code !== 'transition.not-yours')
  if (mine.length === 0 && !view.editable && view.submittedAt === null) return null
  return (
    <Panel title={t('can')}>
      <div className="flex flex-col items-stretch gap-gap">
        {view.status === 'awaiting-payment' && <ButtonLink href={`${base}/pay`}>{payments('pay')}</ButtonLink>}
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
