import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { KioskExplain } from '@/components/kiosk/kiosk-areas'
import { questionsOf } from '@/lib/channels/web/questions'
import { newId } from '@/lib/kernel/ids'
import { KioskForm } from '../../../kiosk-form'
import { KioskFrame } from '../../../kiosk-frame'
import { answer } from '../actions'
import { AnswerFields } from '../answer-fields'
import { draftPage } from '../application-page'
import { CodeStep } from './code-step'
import { PhotoStep } from './photo-step'
import { QuestionControls, QuestionPad } from './question-screen'

type Props = {
  params: Promise<{ place: string; application: string; step: string }>
  searchParams: Promise<{ from?: string; until?: string; way?: string; wrong?: string }>
}

/** One question a screen, from the definition; its field stands above, its keys below. */
const StepPage = async ({ params, searchParams }: Props) => {
  const [{ place, application, step: id }, { from, until, way, wrong }] = await Promise.all([params, searchParams])
  const found = await draftPage(place, application)
  const { kiosk, view, service, base } = found
  const step = service.steps.find((each) => each.id === id)
  const at = view.path.indexOf(id)
  if (!step || at < 0) redirect(`${base}/${view.next}`)
  if (at > view.path.indexOf(view.next) && view.next !== 'check') redirect(`${base}/${view.next}`)
  const [question, ...others] = questionsOf(service, step, view.facts, kiosk.locale)
  if (!question || others.length) throw new Error(`${service.code}: a step on the kiosk asks one question`)
  if (question.field.kind === 'plate-hold') redirect(`${base}/number`)

  const t = await getTranslations('kiosk.step')
  const words = service.messages[kiosk.locale].steps[id]
  const back = from === 'check' ? `${base}/check` : at > 0 ? `${base}/${view.path[at - 1]}` : `${base}/hand-over`
  const progress = t('progress', { step: at + 1, of: view.path.length + (service.steps.at(-1)?.submits ? 0 : 1) })
  if (question.field.kind === 'file')
    return (
      <KioskFrame kiosk={kiosk} screen="application" back={back}>
        <PhotoStep {...found} step={step} question={question} field={question.field} progress={progress} fromCheck={from === 'check'} wrong={wrong} />
      </KioskFrame>
    )
  if (question.field.kind === 'code')
    return (
      <KioskFrame kiosk={kiosk} screen="application" back={back}>
        <CodeStep {...found} step={step} question={question} field={question.field} progress={progress} until={Number(until ?? 0)} />
      </KioskFrame>
    )
  return (
    <KioskFrame kiosk={kiosk} screen="application" back={back}>
      <KioskForm action={answer} place={place} idempotencyKey={newId('key', kiosk.ctx.machineNow)}>
        <AnswerFields view={view} />
        <input type="hidden" name="step" value={id} />
        <input type="hidden" name="path" value={view.path.join(' ')} />
        <input type="hidden" name="field" value={question.name} />
        <input type="hidden" name="kind" value={question.field.kind} />
        {from === 'check' && <input type="hidden" name="from" value="check" />}
        <KioskExplain title={words?.title ?? question.label} lead={words?.hint}>
          <QuestionPad question={question} kiosk={kiosk} way={way} />
          <p className="mt-4 text-small text-muted">{progress}</p>
        </KioskExplain>
        <QuestionControls question={question} kiosk={kiosk} way={way} here={`${base}/${id}`} fromCheck={from === 'check'} />
      </KioskForm>
    </KioskFrame>
  )
}

export default StepPage
