import { getTranslations } from 'next-intl/server'
import { RegisteredName } from '@/components/ui/registered-name'
import { FormPage } from '@/components/form/form-page'
import { StatusTag } from '@/components/ui/status-tag'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import type { Problem } from '@/lib/kernel/problem'
import { ProblemRefusal } from '../../../../problem-refusal'
import { start } from './actions'

type Subject = { readonly subjectId: string; readonly label: string; readonly province: string; readonly openNumber: string | null; readonly problems: readonly Problem[] }
type Props = { ctx: Context; service: Service; subject: Subject }

export const SubjectCheck = async ({ ctx, service, subject }: Props) => {
  const t = await getTranslations('citizen.service')
  const kind = await getTranslations('citizen.subject')
  return (
    <>
      <h3 className="mb-3 text-h3">
        <span className="me-2 font-normal text-muted">{kind(service.subject)}</span>
        <span className="whole"><RegisteredName>{subject.label}</RegisteredName></span>
      </h3>
      {subject.problems.map((problem) => (
        <ProblemRefusal key={problem.code} problem={problem} service={service} place={ctx.place.code} />
      ))}
      {subject.problems.length === 0 && (
        <>
          <p className="mb-3"><StatusTag tone="done">{t('eligible')}</StatusTag></p>
          <FormPage action={start} idempotencyKey={newId('key', ctx.machineNow)} submit={t(subject.openNumber ? 'startAgain' : 'start')}>
            <input type="hidden" name="place" value={ctx.place.code} />
            <input type="hidden" name="province" value={subject.province} />
            <input type="hidden" name="service" value={service.slug} />
            <input type="hidden" name="subjectId" value={subject.subjectId} />
          </FormPage>
        </>
      )}
    </>
  )
}
