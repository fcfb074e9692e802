import { getTranslations } from 'next-intl/server'
import { listCertificates, listVisits } from '@/lib/domain/hospitals/list-certificates'
import type { Context } from '@/lib/kernel/context'
import { WorkFigures } from './work-figures'

/** Who comes today, what was handed in, what was voided. */
export const HospitalWork = async ({ ctx }: { ctx: Context }) => {
  const [visits, valid, gone] = await Promise.all([listVisits(ctx, {}), listCertificates(ctx, { state: 'valid' }), listCertificates(ctx, { state: 'void' })])
  if (!visits.ok || !valid.ok || !gone.ok) return null
  const t = await getTranslations('portal.work')
  const path = `/${ctx.place.code}/portal/examinations`
  return (
    <WorkFigures
      figures={[
        { label: t('visitsToday'), count: visits.value.filter(({ day }) => day === ctx.today).length, href: path },
        { label: t('visitsAhead'), count: visits.value.length, href: path },
        { label: t('handedInToday'), count: valid.value.today, href: `${path}?state=valid` },
        { label: t('voided'), count: gone.value.total, more: gone.value.more, href: `${path}?state=void` },
      ]}
    />
  )
}
