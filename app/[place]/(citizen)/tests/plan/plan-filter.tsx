import { getTranslations } from 'next-intl/server'
import { SelectField } from '@/components/form/select-field'
import { buttonStyle } from '@/components/ui/button-style'
import type { ExamSite } from '@/lib/domain/exams/list-sites'
import { PLAN_CHOICES } from '@/lib/domain/exams/plan-choices'
import { GEARBOX_WORDS } from '@/lib/messages/driving-test-words'
import { sessionWords } from '../../../../test-booking/session-words'

export type PlanState = { readonly subject?: string; readonly licenceClass?: string; readonly gearbox?: string; readonly siteId?: string }

/** A form of the address: it works without script, and what was chosen can be sent to somebody. */
export const PlanFilter = async ({ path, sites, state }: { path: string; sites: readonly ExamSite[]; state: PlanState }) => {
  const t = await getTranslations('tests')
  const words = await sessionWords()
  const choose = t('any')
  return (
    <form action={path} aria-label={t('plan.filter')} className="mb-8 grid items-end gap-x-6 gap-y-2 rounded-lg border border-line bg-surface p-5 sm:grid-cols-2 lg:grid-cols-4 [&>div]:mb-2 [&>div]:min-w-0 [&_select]:w-full">
      <SelectField name="subject" label={t('subject')} choose={choose} defaultValue={state.subject} options={PLAN_CHOICES.subjects.map((value) => ({ value, label: words.subject(value) }))} />
      <SelectField name="licenceClass" label={t('class')} choose={choose} defaultValue={state.licenceClass} options={PLAN_CHOICES.classes.map((value) => ({ value, label: value }))} />
      <SelectField name="gearbox" label={t('vehicle')} choose={choose} defaultValue={state.gearbox} options={PLAN_CHOICES.gearboxes.map((value) => ({ value, label: GEARBOX_WORDS[value][words.locale] }))} />
      <SelectField name="siteId" label={t('site')} choose={choose} defaultValue={state.siteId} options={sites.map((site) => ({ value: site.id, label: words.name(site) }))} />
      <p><button type="submit" className={buttonStyle('secondary')}>{t('plan.show')}</button></p>
    </form>
  )
}
