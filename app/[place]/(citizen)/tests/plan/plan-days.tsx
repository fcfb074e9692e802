import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { StatusTag } from '@/components/ui/status-tag'
import { WithNames } from '@/components/ui/with-names'
import type { SessionView } from '@/lib/domain/exams/session-view'
import { sessionWords } from '../../../../test-booking/session-words'
import { STAGE_TONE } from '../../../../test-booking/session-tone'

type Props = { place: string; sessions: readonly SessionView[] }

/** Rows of one day follow each other, so the list falls apart into days by itself. */
const byDay = (sessions: readonly SessionView[]): readonly (readonly [string, readonly SessionView[]])[] =>
  [...new Set(sessions.map(({ testOn }) => testOn))].map((day) => [day, sessions.filter(({ testOn }) => testOn === day)])

/** The plan, a day under the other: readable on a phone, where a table of eight columns is not. */
export const PlanDays = async ({ place, sessions }: Props) => {
  const t = await getTranslations('tests')
  const words = await sessionWords()
  const session = (each: SessionView) => (
    <li key={each.id} className="relative grid gap-x-6 gap-y-1 px-5 py-4 hover:bg-brand-tint sm:grid-cols-[8em_1fr_auto]">
      <p className="text-h3 font-bold tabular whole">{words.hours(each)}</p>
      <div className="mt-0 min-w-0">
        <p className="font-semibold">
          <Link href={`/${place}/tests/sessions/${each.id}`} className="after:absolute after:inset-0">{words.subject(each.subject)}</Link>
          <span className="ms-2 whole">{each.classes.join(' ')}</span>
        </p>
        <p className="mt-0">{words.name(each.site)}{each.vehicle && <> · <WithNames>{words.vehicle(each.vehicle)}</WithNames></>}</p>
        {each.reason && <p className="mt-0 text-small text-muted">{each.reason}</p>}
      </div>
      <div className="mt-0 sm:text-end">
        <StatusTag tone={STAGE_TONE[each.stage]}>{t(`stage.${each.stage}`)}</StatusTag>
        <p className="mt-1 text-small text-muted">{t('places', { count: each.capacity })}</p>
        {each.stage === 'open' && <p className="mt-0 text-small text-muted">{t('closesAt')} <Moment at={each.closesAt} /></p>}
      </div>
    </li>
  )
  return (
    <div className="grid gap-6">
      {byDay(sessions).map(([day, own]) => (
        <section key={day} aria-label={words.day(day)}>
          <h2 className="mb-2 text-h3 font-bold">{words.day(day)}</h2>
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">{own.map(session)}</ul>
        </section>
      ))}
    </div>
  )
}
