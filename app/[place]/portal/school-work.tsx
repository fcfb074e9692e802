import { getTranslations } from 'next-intl/server'
import { listOpenFilings } from '@/lib/domain/applications/list-open-filings'
import { listLearners } from '@/lib/domain/learners/list-learners'
import type { Context } from '@/lib/kernel/context'
import { WorkFigures } from './work-figures'

/** What is to be handed in, what came back, what waits for the office, who was admitted. */
export const SchoolWork = async ({ ctx }: { ctx: Context }) => {
  const [open, filed, admitted] = await Promise.all([listOpenFilings(ctx, { service: 'B20' }), listLearners(ctx, { state: 'filed' }), listLearners(ctx, { state: 'admitted' })])
  if (!open.ok || !filed.ok || !admitted.ok) return null
  const t = await getTranslations('portal.work')
  const path = `/${ctx.place.code}/portal/students`
  const inState = (wanted: string) => open.value.filter(({ status }) => status === wanted).length
  return (
    <WorkFigures
      figures={[
        { label: t('toSubmit'), count: inState('draft'), href: path },
        { label: t('returned'), count: inState('returned'), href: path },
        { label: t('filed'), count: filed.value.total, more: filed.value.more, href: `${path}?state=filed` },
        { label: t('admitted'), count: admitted.value.total, more: admitted.value.more, href: `${path}?state=admitted` },
      ]}
    />
  )
}
