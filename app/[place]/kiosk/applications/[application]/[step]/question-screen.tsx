import { getTranslations } from 'next-intl/server'
import { fieldId } from '@/components/form/form-state'
import { BigChoiceGrid, type BigChoice } from '@/components/kiosk/big-choice-grid'
import { DigitPad } from '@/components/kiosk/digit-pad'
import { KioskControls } from '@/components/kiosk/kiosk-areas'
import { PadInput } from '@/components/kiosk/pad-input'
import { PinyinKeyboard } from '@/components/kiosk/pinyin-keyboard'
import { buttonStyle } from '@/components/ui/button-style'
import { DigitRow } from '@/components/devices/digit-row'
import type { Question } from '@/lib/channels/web/questions'
import { addDays } from '@/lib/kernel/clock'
import { formatDate } from '@/lib/messages/format'
import { officeOptions } from '../../../../../journey/office-options'
import type { Kiosk } from '../../../kiosk-page'

type Props = { question: Question; kiosk: Kiosk; way?: string }

const TYPED_DATE = 'typed'

/** The field that is being filled in, where there is something to type. */
export const QuestionPad = async ({ question: { name, label, hint, value, field }, kiosk, way }: Props) => {
  const t = await getTranslations('kiosk.step')
  const given = hint === undefined ? {} : { hint }
  switch (field.kind) {
    case 'date':
      return way === TYPED_DATE ? (
        <PadInput name={name} label={label} hint={t('date', { example: kiosk.ctx.today.replaceAll('-', '') })} length={8} defaultValue={value?.replaceAll('-', '')} />
      ) : null
    case 'text':
      return <PadInput name={name} label={label} {...given} length={Math.min(field.max, 20)} defaultValue={value} />
    case 'phone':
      return <PadInput name={name} label={label} {...given} length={11} defaultValue={value} />
    default:
      return null
  }
}

const dayChoices = async ({ name }: Question, { ctx, locale }: Kiosk, otherHref: string): Promise<BigChoice[]> => {
  const t = await getTranslations('kiosk.step')
  const days = [t('today'), t('yesterday'), t('dayBefore')].map((label, back) => {
    const date = addDays(ctx.today, -back)
    return { label, hint: formatDate(locale, date), name, value: date }
  })
  return [...days, { label: t('dateOther'), href: otherHref }]
}

const A_PAGE = 6

/** Six offices a page; the last place leads to the others. */
const officeChoices = async ({ name }: Question, { ctx, locale }: Kiosk, way: string | undefined, pageHref: (page: string) => string): Promise<BigChoice[]> => {
  const t = await getTranslations('kiosk.step')
  const all = (await officeOptions(ctx, locale)).map((office) => ({ label: office.name, hint: office.address, name, value: office.id }))
  if (all.length <= A_PAGE) return all
  const page = Number(way ?? 0) || 0
  const shown = all.slice(page * (A_PAGE - 1), (page + 1) * (A_PAGE - 1))
  const next = (page + 1) * (A_PAGE - 1) < all.length ? page + 1 : 0
  return [...shown, { label: t('more'), href: pageHref(String(next)) }]
}

type ControlProps = Props & { here: string; fromCheck: boolean }

/** Nothing but things to press: big choices, or the pad that writes into the field above. */
export const QuestionControls = async ({ question, kiosk, way, here, fromCheck }: ControlProps) => {
  const t = await getTranslations('kiosk.step')
  const { name, field, options, optional } = question
  const target = fieldId(name)
  const wayHref = (value: string) => `${here}?way=${value}${fromCheck ? '&from=check' : ''}`
  switch (field.kind) {
    case 'choice':
      return <KioskControls><BigChoiceGrid choices={options.map(({ value, label }) => ({ label, name, value }))} /></KioskControls>
    case 'date':
      if (way === TYPED_DATE) return <KioskControls><DigitPad target={target} /></KioskControls>
      return <KioskControls><BigChoiceGrid choices={await dayChoices(question, kiosk, wayHref(TYPED_DATE))} /></KioskControls>
    case 'office':
      return <KioskControls><BigChoiceGrid choices={await officeChoices(question, kiosk, way, wayHref)} /></KioskControls>
    case 'phone':
    case 'code':
      return <KioskControls><DigitPad target={target} /></KioskControls>
    case 'text':
      return (
        <KioskControls>
          {optional && <button type="submit" className={`${buttonStyle('secondary')} w-full`}>{t('skip')}</button>}
          <DigitRow target={target} />
          <PinyinKeyboard target={target} />
        </KioskControls>
      )
    case 'file':
    case 'plate-hold':
    case 'visit': // no service of the terminals asks for one
      return null
  }
}
