import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/ui/moment'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import { findCourse } from '@/lib/domain/delivery/find-course'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { findService } from '@/lib/services/registry'
import { ParcelWay } from './parcel-way'
import { stagesOf } from './course-stages'

type Props = { ctx: Context; view: ApplicationView; service: Service }

/** From the application to the hand, with the parcel's way (B22). */
export const CoursePanel = async ({ ctx, view, service }: Props) => {
  // What is begun on an earlier version is made and handed over as today's says.
  const stages = stagesOf(findService(service.code) ?? service, view)
  if (!stages) return null
  const t = await getTranslations('delivery')
  const course = await findCourse(ctx, { applicationId: view.id })
  const [parcel] = (course.ok && course.value?.parcels) || []
  const now = stages.findIndex(({ at }) => at === null)
  return (
    <Panel title={t('course.title')}>
      <ol className="divide-y divide-line">
        {stages.map(({ stage, at }, index) => (
          <li key={stage} aria-current={index === now ? 'step' : undefined} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
            <span className={index === now ? 'font-semibold' : undefined}>{t(`course.${stage}`)}</span>
            {at === null ? (
              <span className="text-small text-muted">{t(index === now ? 'course.now' : 'course.open')}</span>
            ) : (
              <span className="flex flex-wrap items-center gap-3 text-small text-muted"><Moment at={at} /><StatusTag tone="done">{t('course.done')}</StatusTag></span>
            )}
          </li>
        ))}
      </ol>
      {parcel && (
        <section aria-label={t('way')} className="mt-5 border-t border-line pt-5">
          <h3 className="mb-3 text-h3">{t('way')}</h3>
          <ParcelWay {...parcel} own={parcel} />
        </section>
      )}
    </Panel>
  )
}
