import { getLocale, getTranslations } from 'next-intl/server'
import { Panel } from '@/components/ui/panel'
import { Plate } from '@/components/ui/plate'
import type { PlateSession } from '@/lib/domain/plates/plate-session'
import type { Status } from '@/lib/engine/define-service'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'

type Props = { hold: NonNullable<PlateSession['hold']>; status: Status }

/** The number, the last day, and what happens otherwise (PLT-11, PLT-12). */
export const ChosenPlate = async ({ hold, status }: Props) => {
  const t = await getTranslations('citizen.application')
  if (hold.state !== 'confirmed' && hold.state !== 'registered') return null
  return (
    <Panel title={t('hold')}>
      <Plate number={hold.number} kind={[...hold.number].length === 8 ? 'new-energy' : 'small-car'} size="large" />
      {status === 'approved' && hold.registerBy && (
        <div className="mt-4 max-w-text">
          <p className="text-h3 font-bold">{t('registerBy', { date: formatDate(asLocale(await getLocale()), hold.registerBy) })}</p>
          <p className="mt-1">{t('lapse')}</p>
        </div>
      )}
    </Panel>
  )
}
