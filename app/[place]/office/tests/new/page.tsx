import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CheckList } from '@/components/form/check-list'
import { DateField } from '@/components/form/date-field'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { listExaminers } from '@/lib/domain/exams/list-office-sessions'
import { listSites } from '@/lib/domain/exams/list-sites'
import { PLAN_CHOICES } from '@/lib/domain/exams/plan-choices'
import { newId } from '@/lib/kernel/ids'
import { GEARBOX_WORDS } from '@/lib/messages/driving-test-words'
import { may } from '@/lib/policy/permissions'
import { sessionWords } from '../../../../test-booking/session-words'
import { officePage } from '../../office-page'
import { plan } from '../actions'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.office'))('newTitle') })

const NewSessionPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'tests/new')
  if (!may(ctx.actor, 'exam.plan', { province: ctx.place.province, place })) notFound()
  const [sites, examiners] = await Promise.all([listSites(ctx, {}), listExaminers(ctx, {})])
  if (!sites.ok || !examiners.ok) notFound()
  const t = await getTranslations('tests.office')
  const all = await getTranslations('tests')
  const words = await sessionWords()
  const vehicles = sites.value.flatMap((site) => site.vehicles.map((each) => ({
    value: each.id, label: `${each.licenceClass} · ${GEARBOX_WORDS[each.gearbox][words.locale]} · ${each.model} · ${site.nameZh}`, lang: 'zh-Hans',
  })))
  return (
    <div className="max-w-[48rem]">
      <BackLink href={`/${place}/office/tests`}>{t('title')}</BackLink>
      <PageHeading title={t('newTitle')} lead={t('newLead')} />
      <FormPage action={plan} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
        <input type="hidden" name="place" value={place} />
        <SelectField name="siteId" label={all('site')} options={sites.value.map((site) => ({ value: site.id, label: words.name(site) }))} />
        <SelectField name="subject" label={all('subject')} options={PLAN_CHOICES.subjects.map((value) => ({ value, label: words.subject(value) }))} />
        <CheckList name="classes" prefix="class-" label={t('classes')} options={PLAN_CHOICES.classes.map((value) => ({ value, label: value }))} />
        <SelectField name="vehicleId" label={t('vehicle')} options={vehicles} />
        <DateField name="testOn" label={t('testOn')} />
        <TextField name="startTime" label={t('start')} hint={t('timeHint')} width={6} autoComplete="off" />
        <TextField name="endTime" label={t('end')} hint={t('timeHint')} width={6} autoComplete="off" />
        <TextField name="capacity" label={all('capacity')} width={6} inputMode="numeric" autoComplete="off" />
        <CheckList
          name="examiners"
          prefix="examiner-"
          label={t('examiners')}
          options={examiners.value.map(({ id, number, subjects, classes, dailyMax }) => ({ value: id, label: t('examiner', { number, subjects: subjects.replaceAll(',', ' '), classes: classes.replaceAll(',', ' '), max: dailyMax }) }))}
        />
      </FormPage>
    </div>
  )
}

export default NewSessionPage
