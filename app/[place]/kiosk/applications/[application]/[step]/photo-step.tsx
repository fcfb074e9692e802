import { getTranslations } from 'next-intl/server'
import { PhotoStation } from '@/components/devices/photo-station'
import type { Question } from '@/lib/channels/web/questions'
import { PHOTO_RATIO } from '@/lib/domain/files/licence-photo'
import { listFiles } from '@/lib/domain/files/list-files'
import type { Step } from '@/lib/engine/define-service'
import type { FileField, Fields } from '@/lib/engine/fields'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { problemText } from '@/lib/messages/problem-text'
import { bigLink } from '../../../big-link'
import { KioskForm } from '../../../kiosk-form'
import { answer } from '../actions'
import { AnswerFields } from '../answer-fields'
import type { KioskApplication } from '../application-page'

type Props = KioskApplication & { step: Step<Fields>; question: Question; field: FileField; progress: string; fromCheck: boolean; wrong: string | undefined }

const IS_CODE = /^(file|photo)\.[a-z-]{1,30}$/

/** First the picture is taken, then it is looked at and kept or taken anew. */
export const PhotoStep = async ({ kiosk, view, service, base, step, question, field, progress, fromCheck, wrong }: Props) => {
  const { ctx, locale } = kiosk
  const t = await getTranslations('kiosk.photo')
  const found = await listFiles(ctx, { applicationId: view.id })
  const standing = found.ok ? found.value.filter((file) => file.field === question.name) : []
  const last = standing.at(-1)
  const said = wrong && IS_CODE.test(wrong) && problemText(locale, problem(wrong, question.name, { most: field.max, width: 260, height: 378 }))
  const title = service.messages[locale].steps[step.id]?.title ?? question.label
  const address = `${base}/files?${new URLSearchParams({ step: step.id, field: question.name, ...(fromCheck && { from: 'check' }) }).toString()}`
  const taken = last && {
    picture: <img src={`${kiosk.root}/files/${last.id}`} alt={t('taken')} className="h-[28dvh] w-auto rounded-lg border-2 border-edge" />,
    keep: (
      <KioskForm action={answer} place={ctx.place.code} idempotencyKey={newId('key', ctx.machineNow)}>
        <AnswerFields view={view} />
        <input type="hidden" name="step" value={step.id} />
        <input type="hidden" name="path" value={view.path.join(' ')} />
        <input type="hidden" name="field" value={question.name} />
        <input type="hidden" name="kind" value="file" />
        <input type="hidden" name={question.name} value={standing.map(({ id }) => id).join(' ')} />
        {fromCheck && <input type="hidden" name="from" value="check" />}
        <button type="submit" className={bigLink()}>{t('keep')}</button>
      </KioskForm>
    ),
  }
  return (
    <PhotoStation
      title={title}
      lead={said || t('lead')}
      progress={progress}
      action={address}
      {...(field.what === 'licence-photo' && { ratio: PHOTO_RATIO })}
      taken={taken}
      words={{ preview: t('preview'), take: t('take'), again: t('again'), refused: t('refused'), unclear: t('unclear') }}
    />
  )
}
