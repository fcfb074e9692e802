import { getLocale, getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { ButtonLink } from '@/components/ui/button-link'
import { Panel } from '@/components/ui/panel'
import { Plate } from '@/components/ui/plate'
import type { PlateSession } from '@/lib/domain/plates/plate-session'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate, formatTime } from '@/lib/messages/format'
import { renew } from './actions'
import { ChoiceFields, type ChoiceProps } from './choice-fields'
import { TimeLeft } from './time-left'

type Props = ChoiceProps & { hold: NonNullable<PlateSession['hold']>; otherHref: string }

/** The number on hold, until when, and by when it must be registered: before confirming as well (ux.md §2). */
export const HoldPanel = async ({ hold, otherHref, ...shared }: Props) => {
  const { ctx, session } = shared
  const t = await getTranslations('plates.number')
  const locale = asLocale(await getLocale())
  return (
    <Panel title={t('held')} className="mb-8 max-w-[44rem]">
      <Plate number={hold.number} kind={session.plateType === '52' ? 'new-energy' : 'small-car'} size="large" />
      <p className="mt-4 font-semibold">
        <TimeLeft until={hold.expiresAt} machineNow={ctx.machineNow} spoken={t('heldSpoken')}>
          {t('heldUntil', { time: formatTime(hold.expiresAt, true) })}
        </TimeLeft>
      </p>
      <p className="mt-2 max-w-text">{t('deadline', { date: formatDate(locale, session.registerByIfToday) })}</p>
      <FormPage
        action={renew}
        idempotencyKey={newId('key', ctx.machineNow)}
        submit={t('resend')}
        pending={t('resending')}
        tone="secondary"
        className="mt-4"
        beside={<ButtonLink href={otherHref} tone="quiet">{t('other')}</ButtonLink>}
      >
        <ChoiceFields {...shared} />
      </FormPage>
    </Panel>
  )
}
