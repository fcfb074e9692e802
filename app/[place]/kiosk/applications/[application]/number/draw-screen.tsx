import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { Countdown } from '@/components/ui/countdown'
import { Plate } from '@/components/ui/plate'
import type { PlateSession } from '@/lib/domain/plates/plate-session'
import { SECOND } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { formatTime } from '@/lib/messages/format'
import { bigLink } from '../../../big-link'
import { cutAt } from '../../../cut-at'
import { KioskForm } from '../../../kiosk-form'
import { refusalWords } from '../../../words-of'
import { draw, pick } from '../actions'
import { AnswerFields } from '../answer-fields'
import type { KioskApplication } from '../application-page'

type Props = KioskApplication & { session: PlateSession }

const DrawButton = async ({ kiosk: { ctx }, view, label, isFirst }: Pick<Props, 'kiosk' | 'view'> & { label: string; isFirst: boolean }) => (
  <KioskForm action={draw} place={ctx.place.code} idempotencyKey={newId('key', ctx.machineNow)}>
    <AnswerFields view={view} />
    <button type="submit" className={`${bigLink(isFirst ? 'primary' : 'secondary')} shrink-0`}>{label}</button>
  </KioskForm>
)

const Batch = async ({ kiosk: { ctx }, view, session }: Props) => {
  const isGreen = session.plateType === '51' || session.plateType === '52'
  return (
    <KioskForm action={pick} place={ctx.place.code} idempotencyKey={newId('key', ctx.machineNow)}>
      <AnswerFields view={view} />
      <input type="hidden" name="mode" value="drawn" />
      <ul className="grid min-h-0 grow auto-rows-fr grid-cols-2 gap-2 landscape:grid-cols-5 low:grid-cols-5 low:landscape:gap-0.5">
        {session.draw.batch?.numbers.map((number) => (
          <li key={number} className="min-h-0">
            <button type="submit" name="number" value={number} className="flex size-full min-h-target items-center justify-center rounded-md border-4 border-edge bg-surface p-1 active:border-brand">
              <Plate number={number} kind={isGreen ? 'new-energy' : 'small-car'} size="large" />
            </button>
          </li>
        ))}
      </ul>
    </KioskForm>
  )
}

/** Ten numbers at a time, for as long as the page says; a further batch takes the place of this one (PLT-05). */
export const DrawScreen = async (props: Props) => {
  const { kiosk, view, service, session } = props
  const t = await getTranslations('kiosk.number')
  const { batch, batchesLeft, closed } = session.draw
  const refused = closed && refusalWords(service, closed, kiosk.locale).what
  const shown = batch && (
    <Countdown seconds={(batch.endsAt - kiosk.ctx.machineNow) / SECOND} {...cutAt((mark) => t('left', { time: mark }))} reloadAtEnd>
      {t('drawn', { time: formatTime(batch.endsAt, true) })}
    </Countdown>
  )
  return (
    <>
      <KioskExplain title={t('draw')} lead={shown || refused || t('drawHint', { left: batchesLeft })} />
      <KioskControls>
        {batch && <Batch {...props} />}
        {!refused && batchesLeft > 0 && (
          <DrawButton kiosk={kiosk} view={view} isFirst={!batch} label={batch ? t('drawAgain', { left: batchesLeft }) : t('drawNow')} />
        )}
      </KioskControls>
    </>
  )
}
