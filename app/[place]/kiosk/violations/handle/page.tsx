import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { fieldId } from '@/components/form/form-state'
import { DigitPad } from '@/components/kiosk/digit-pad'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { PadInput } from '@/components/kiosk/pad-input'
import { buttonStyle } from '@/components/ui/button-style'
import { checkHandling, type HandlingCheck } from '@/lib/domain/violations/check-handling'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { problemText } from '@/lib/messages/problem-text'
import { textParam, type Params } from '../../../../text-param'
import { actWords } from '../../../../violations/act-words'
import { handlingSums } from '../../../../violations/chosen-list'
import { chosenOf, chosenQuery } from '../../../../violations/chosen-query'
import { bigLink } from '../../big-link'
import { KioskForm } from '../../kiosk-form'
import { KioskFrame } from '../../kiosk-frame'
import { personPage, type Kiosk } from '../../kiosk-page'
import { askCode, handle } from '../actions'

type Props = { params: Promise<{ place: string }>; searchParams: Params }
type Screen = { kiosk: Kiosk; check: HandlingCheck; records: readonly string[] }

const Sums = async ({ check }: { check: HandlingCheck }) => (
  <dl className="grid min-h-0 grow grid-cols-2 content-center gap-x-8 gap-y-3 low:gap-y-1 landscape:grid-cols-3">
    {(await handlingSums(check)).map(({ term, value }) => (
      <div key={term}>
        <dt className="text-small text-muted">{term}</dt>
        <dd className="font-bold">{value}</dd>
      </div>
    ))}
  </dl>
)

/** Why the whole of it is refused, which record it is, and the way on without it. */
const RefusedScreen = async ({ kiosk: { root }, check, records }: Screen) => {
  const t = await getTranslations('violations')
  const locale = asLocale(await getLocale())
  const problem = check.refusal?.problem
  const nth = check.records.findIndex(({ id }) => id === check.refusal?.recordId)
  const record = check.records[nth]
  const rest = records.filter((id) => id !== check.refusal?.recordId)
  return (
    <>
      <KioskExplain title={t('handle.refused')} lead={problem && problemText(locale, problem)}>
        {record && <p className="text-body">{t('handle.refusedAt', { n: nth + 1, plate: record.plate, act: actWords(locale, record.act, t('title')) })}</p>}
      </KioskExplain>
      <KioskControls>
        <div className="flex min-h-0 grow flex-col justify-center gap-4 text-body low:text-small">
          {check.reachesFull && check.driver && <><p className="font-bold">{t('full.lead', { sum: check.driver.sum, held: check.driver.held })}</p><p>{t('full.withheldText')}</p><p>{t('full.onlineText')}</p></>}
        </div>
        <div className="flex gap-gap">
          {rest.length > 0 && <a href={`${root}/violations/handle?${chosenQuery(rest)}`} className={bigLink()}>{t('handle.without')}</a>}
          <a href={`${root}/violations`} className={bigLink('secondary')}>{t('handle.back')}</a>
        </div>
      </KioskControls>
    </>
  )
}

const CheckScreen = async ({ kiosk: { ctx }, check, records }: Screen) => {
  const t = await getTranslations('violations.handle')
  return (
    <KioskForm action={askCode} place={ctx.place.code} idempotencyKey={newId('key', ctx.machineNow)}>
      <input type="hidden" name="records" value={records.join(' ')} />
      <KioskExplain title={t('title')} lead={t('lead')} />
      <KioskControls>
        <Sums check={check} />
        <p className="text-body low:text-small">{t('droveEffect')}</p>
        <button type="submit" className={bigLink()}>{t('agreeAndCode')}</button>
      </KioskControls>
    </KioskForm>
  )
}

const CodeScreen = async ({ kiosk: { ctx, root }, records }: Screen) => {
  const t = await getTranslations('violations.handle')
  const step = await getTranslations('kiosk.step')
  return (
    <KioskForm action={handle} place={ctx.place.code} idempotencyKey={newId('key', ctx.machineNow)}>
      <input type="hidden" name="records" value={records.join(' ')} />
      <input type="hidden" name="drove" value="yes" />
      <KioskExplain title={t('code')} lead={t('codeSent')} aside={<PadInput name="code" label={t('code')} length={6} />} />
      <KioskControls>
        <p className="text-body low:text-small">{t('drove')}</p>
        <div className="flex min-h-0 grow flex-col gap-gap landscape:flex-row">
          <DigitPad target={fieldId('code')} />
          <a className={buttonStyle('secondary')} href={`${root}/violations/handle?${chosenQuery(records)}`}>{step('again')}</a>
        </div>
      </KioskControls>
    </KioskForm>
  )
}

/** C01 at the terminal: what it comes to, then the declaration with the code that confirms it (VIO-10). */
const HandlePage = async ({ params, searchParams }: Props) => {
  const kiosk = await personPage((await params).place, 'handle-violations')
  const records = await chosenOf(searchParams)
  const found = await checkHandling(kiosk.ctx, { records })
  const check = found.ok ? found.value : null
  if (!check) redirect(`${kiosk.root}/violations`)
  const isSent = (await textParam(searchParams, 'code')) === 'sent'
  const screen = { kiosk, check, records }
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={`${kiosk.root}/violations`}>
      {check.refusal ? <RefusedScreen {...screen} /> : isSent ? <CodeScreen {...screen} /> : <CheckScreen {...screen} />}
    </KioskFrame>
  )
}

export default HandlePage
