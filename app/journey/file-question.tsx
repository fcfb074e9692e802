import { getLocale, getTranslations } from 'next-intl/server'
import { controlStyle } from '@/components/form/control-style'
import { FormPage } from '@/components/form/form-page'
import { fieldId } from '@/components/form/form-state'
import { buttonStyle } from '@/components/ui/button-style'
import { describedBy, FieldFrame } from '@/components/ui/field-frame'
import type { Question } from '@/lib/channels/web/questions'
import { MOST_UPLOAD_BYTES } from '@/lib/domain/files/add-file'
import type { ListedFile } from '@/lib/domain/files/list-files'
import type { FileField } from '@/lib/engine/fields'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { problemText } from '@/lib/messages/problem-text'
import { JourneyFields } from './journey-fields'
import type { JourneyProps } from './journey-props'
import { PhotoExample } from './photo-example'
import { facePath, Picture } from './picture'

type Props = JourneyProps & {
  readonly step: string
  readonly fromCheck: boolean
  readonly question: Question
  readonly field: FileField
  readonly files: readonly ListedFile[]
  /** Code of what was wrong with the last one. */
  readonly wrong: string | undefined
}

const MEASURES = { most: MOST_UPLOAD_BYTES / 1_000_000, width: 260, height: 378 }

const uploadAddress = ({ base, ctx, step, question, fromCheck }: Props): string =>
  `${base}/files?${new URLSearchParams({ step, field: question.name, province: ctx.place.province, ...(fromCheck && { from: 'check' }) }).toString()}`

/** What was sent in already, each with its way back, and the form for one more; plain forms, so that they work before any script. */
export const FileQuestion = async (props: Props) => {
  const { ctx, place, actions, question, field, files, wrong, step } = props
  const t = await getTranslations('citizen.files')
  const common = await getTranslations('common.form')
  const locale = asLocale(await getLocale())
  const id = fieldId(question.name)
  const error = wrong && problemText(locale, problem(wrong, question.name, { ...MEASURES, ...(wrong === 'file.too-many' && { most: field.max }) }))
  const hint = question.hint ?? t(field.what === 'licence-photo' ? 'photoHint' : 'paperHint', { max: field.max })
  const isFull = field.max > 1 && files.length >= field.max
  return (
    <section className="mb-6">
      {files.length > 0 && (
        <ul className="mb-4 flex flex-wrap gap-4">
          {files.map((file, at) => (
            <li key={file.id} className="flex flex-col gap-2">
              <Picture address={`${facePath(ctx, place)}/files/${file.id}`} label={t('picture', { number: at + 1 })} />
              <FormPage action={actions.removeFile} idempotencyKey={newId('key', ctx.machineNow)} submit={t('remove', { number: at + 1 })} tone="quiet">
                <JourneyFields {...props} />
                <input type="hidden" name="fileId" value={file.id} />
                <input type="hidden" name="step" value={step} />
                {props.fromCheck && <input type="hidden" name="from" value="check" />}
              </FormPage>
            </li>
          ))}
        </ul>
      )}
      {!isFull && (
        <form method="post" encType="multipart/form-data" action={uploadAddress(props)}>
          <FieldFrame id={id} label={question.label} hint={hint} error={error} errorWord={common('error')}>
            {field.what === 'licence-photo' && <PhotoExample label={t('example')} />}
            <input
              id={id}
              name="picture"
              type="file"
              accept="image/jpeg,image/png"
              aria-describedby={describedBy(id, hint, error)}
              aria-invalid={error ? true : undefined}
              className={`${controlStyle(30, Boolean(error))} file:me-4 file:min-h-8 file:rounded-sm file:border-0 file:bg-brand-tint file:px-3 file:font-semibold file:text-brand`}
            />
          </FieldFrame>
          <button type="submit" className={buttonStyle('secondary')}>{t(files.length > 0 && field.max === 1 ? 'replace' : 'send')}</button>
        </form>
      )}
    </section>
  )
}
