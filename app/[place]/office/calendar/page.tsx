import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { ChoiceField } from '@/components/form/choice-field'
import { DateField } from '@/components/form/date-field'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listDays } from '@/lib/domain/calendar/list-days'
import { newId } from '@/lib/kernel/ids'
import { may } from '@/lib/policy/permissions'
import { textParam, type Params } from '../../../text-param'
import { DoneBanner } from '../done-banner'
import { officePage } from '../office-page'
import { saveDay } from './actions'
import { DayTable } from './day-table'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('office.calendar'))('title') })

const KINDS = ['resting', 'working', 'usual'] as const

const CalendarPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'calendar')
  const t = await getTranslations('office.calendar')
  const asked = Number(await textParam(searchParams, 'year'))
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : Number(ctx.today.slice(0, 4))
  const found = await listDays(ctx, { year })
  const days = found.ok ? found.value : []
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={[year - 1, year + 1].map((other) => (
          <Link key={other} href={`/${place}/office/calendar?year=${other}`} className="inline-flex min-h-target items-center px-2">
            {t('year', { year: String(other) })}
          </Link>
        ))}
      />
      <DoneBanner done={await textParam(searchParams, 'done')} words={{ saved: { title: t('done.title'), next: t('done.next') } }} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_26rem] elder:lg:grid-cols-1">
        <Panel title={t('list', { year: String(year) })}>
          {days.length === 0 ? <EmptyState title={t('empty')} /> : <DayTable days={days} caption={t('list', { year: String(year) })} />}
        </Panel>
        <Panel title={t('add')}>
          {may(ctx.actor, 'calendar.edit', { province: ctx.place.province, place }) ? (
            <FormPage action={saveDay} idempotencyKey={newId('key', ctx.machineNow)} submit={t('set')}>
              <input type="hidden" name="place" value={place} />
              <DateField name="day" label={t('day')} />
              <ChoiceField name="working" label={t('kind')} options={KINDS.map((kind) => ({ value: kind, label: t(kind) }))} />
              <TextField name="name" label={t('name')} hint={t('nameHint')} width={18} />
            </FormPage>
          ) : (
            <p>{t('readOnly')}</p>
          )}
        </Panel>
      </div>
    </>
  )
}

export default CalendarPage
