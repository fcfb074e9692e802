import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { checkEligibility } from '@/lib/domain/applications/check-eligibility'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { ownContexts } from '../../../../own-contexts'
import { SubjectCheck } from './subject-check'

type Props = { ctx: Context; service: Service }

const NOTHING = { licence: 'noLicence', vehicle: 'noVehicle', 'new-vehicle': 'nothingNew', person: 'noRecord' } as const

/** The register of every province where this person has records answers for itself (D5). */
const subjectsOf = async (ctx: Context, service: Service) => {
  const contexts = await ownContexts(ctx)
  const answers = await Promise.all(
    contexts.map(async (home) => {
      const checked = await checkEligibility(home, { service: service.slug })
      return checked.ok && checked.value ? checked.value.subjects.map((subject) => ({ ...subject, province: home.place.province })) : []
    }),
  )
  return answers.flat()
}

export const EligibilityCheck = async ({ ctx, service }: Props) => {
  const t = await getTranslations('citizen.service')
  const place = ctx.place.code
  if (ctx.actor.kind !== 'citizen')
    return (
      <>
        <p className="mb-4 max-w-text">{t('checkSignedOut')}</p>
        <ButtonLink href={`/${place}/sign-in?back=${encodeURIComponent(`/${place}/services/${service.slug}`)}`}>{t('signIn')}</ButtonLink>
      </>
    )
  const subjects = await subjectsOf(ctx, service)
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
