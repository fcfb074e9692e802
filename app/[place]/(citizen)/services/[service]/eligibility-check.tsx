import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { checkEligibility } from '@/lib/domain/applications/check-eligibility'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { ownContexts } from '../../../../own-contexts'
import { SubjectCheck } from './subject-check'

type Props = { ctx: Context; service: Service; /** The one thing a page that leads here is about; left out: everything of the person. */ subjectId: string | undefined }

const NOTHING = { licence: 'noLicence', vehicle: 'noVehicle', 'new-vehicle': 'nothingNew', person: 'noRecord', violation: 'noViolation' } as const

/** The register of every province where this person has records answers for itself (D5). */
const subjectsOf = async ({ ctx, service, subjectId }: Props) => {
  const contexts = await ownContexts(ctx)
  const answers = await Promise.all(
    contexts.map(async (home) => {
      const checked = await checkEligibility(home, { service: service.slug, ...(subjectId && { subjectId }) })
      return checked.ok && checked.value ? checked.value.subjects.map((subject) => ({ ...subject, province: home.place.province })) : []
    }),
  )
  return answers.flat()
}

export const EligibilityCheck = async (props: Props) => {
  const { ctx, service, subjectId } = props
  const t = await getTranslations('citizen.service')
  const place = ctx.place.code
  if (ctx.actor.kind !== 'citizen')
    return (
      <>
        <p className="mb-4 max-w-text">{t('checkSignedOut')}</p>
        <ButtonLink href={`/${place}/sign-in?back=${encodeURIComponent(`/${place}/services/${service.slug}${subjectId ? `?subject=${encodeURIComponent(subjectId)}` : ''}`)}`}>{t('signIn')}</ButtonLink>
      </>
    )
  const subjects = await subjectsOf(props)
  if (subjects.length === 0) return <p className="max-w-text">{t(NOTHING[service.subject])}</p>
  return (
    <>
      <p className="mb-4 max-w-text text-muted">{t('checkLead')}</p>
      <ul className="divide-y divide-line border-t border-line">
        {subjects.map((subject) => (
          <li key={subject.subjectId} className="py-4 last:pb-0">
            <SubjectCheck ctx={ctx} service={service} subject={subject} />
          </li>
        ))}
      </ul>
    </>
  )
}
