import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { TaskList } from '@/components/ui/task-list'
import type { Context } from '@/lib/kernel/context'
import { addDays } from '@/lib/kernel/clock'
import type { Text } from '@/lib/kernel/locale'
import { asLocale } from '@/lib/messages/as-locale'
import { SUBJECT_WORDS } from '@/lib/messages/driving-test-words'
import { formatDate } from '@/lib/messages/format'
import { ApplicationList } from '../applications/application-list'
import { ServiceSearch } from '../services/service-search'
import { findService, services } from '@/lib/services/registry'
import { serviceTitle } from '../service-title'
import { ButtonLink } from '@/components/ui/button-link'
import { CategoryLinks } from './category-links'
import { ownRecords } from './own-records'
import { tasksOf, type OwnTask } from './tasks'

const SHOWN = 4

/** Their date is a day on which something is, not one to do something by. */
const ON_THE_DAY: readonly OwnTask['kind'][] = ['appointment', 'testGiven', 'testWaits']

const SUBJECTS: Readonly<Record<string, Text>> = SUBJECT_WORDS

/** Three blocks only: what needs me, start a service, where things stand (ux.md §2). */
export const OwnHome = async ({ ctx }: { ctx: Context }) => {
  const t = await getTranslations('citizen.home')
  const status = await getTranslations('citizen.status')
  const locale = asLocale(await getLocale())
  const place = ctx.place.code
  const records = await ownRecords(ctx)
  const nextWords = (code: string) => findService(code)?.messages[locale].next
  const tasks = tasksOf({ today: ctx.today, services, ...records })
  const statusOf = ({ kind, about, due }: Pick<OwnTask, 'kind' | 'about' | 'due'>): string => {
    if (due) return ON_THE_DAY.includes(kind) ? formatDate(locale, due) : t('until', { date: formatDate(locale, due) })
    if (kind === 'next') return nextWords(about)?.status ?? t('start')
    return kind === 'draft' ? status('draft') : t('look')
  }
  return (
    <>
      <PageHeading title={t('title')} />
      <div className="flex flex-col gap-6">
        <Panel
          title={t('attention')}
          aside={records.unread > 0 && <Link href={`/${place}/notices`}>{t('unread', { count: records.unread })}</Link>}
        >
          {tasks.length === 0 ? (
            <p className="text-muted">{t('attentionEmpty')}</p>
          ) : (
            <TaskList
              tasks={tasks.map(({ kind, about, path, due }) => ({
                title: kind === 'next' ? (nextWords(about)?.title ?? serviceTitle(about, locale)) : t(kind, { service: serviceTitle(about, locale), plate: about, subject: SUBJECTS[about]?.[locale] ?? '' }),
                href: `/${place}/${path}`,
                status: statusOf({ kind, about, due }),
                tone: due && due <= addDays(ctx.today, 7) ? 'attention' : 'waiting',
              }))}
            />
          )}
        </Panel>
        <Panel title={t('start')}>
          <ServiceSearch action={`/${place}/services`} />
          <CategoryLinks place={place} />
        </Panel>
        <Panel title={t('standing')} aside={records.applications.length > 0 && <Link href={`/${place}/applications`}>{t('all')}</Link>}>
          {records.applications.length === 0 ? (
            <>
              <p className="text-muted">{t('standingEmpty')}</p>
              <p className="mt-3"><ButtonLink href={`/${place}/services?state=open`} tone="secondary">{t('standingStart')}</ButtonLink></p>
            </>
          ) : (
            <ApplicationList place={place} applications={records.applications.slice(0, SHOWN)} />
          )}
        </Panel>
      </div>
    </>
  )
}
