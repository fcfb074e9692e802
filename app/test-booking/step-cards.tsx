import { getTranslations } from 'next-intl/server'
import { SiteNumber } from '@/components/ui/site-map'
import { WithNames } from '@/components/ui/with-names'
import type { ExamSite } from '@/lib/domain/exams/list-sites'
import type { OpenSession } from '@/lib/domain/exams/list-open-sessions'
import { formatMoment } from '@/lib/messages/format'
import type { Card } from './choice-cards'
import { ANY, NONE, vehicleKey, type FlowStep } from './flow'
import { sessionWords } from './session-words'

/** Where the person would stand in a session, if that is known. */
export type Standings = Readonly<Record<string, number>>

type Asked = { readonly step: FlowStep; readonly choices: readonly OpenSession[]; readonly sites: readonly ExamSite[]; readonly standings: Standings }

const firstOfEach = (sessions: readonly OpenSession[], keyOf: (session: OpenSession) => string): readonly OpenSession[] =>
  [...new Map(sessions.toReversed().map((session) => [keyOf(session), session])).values()].toReversed()

/** What can be answered at a step, in words. */
export const stepCards = async ({ step, choices, sites, standings }: Asked): Promise<readonly Card[]> => {
  const t = await getTranslations('tests.flow')
  const words = await sessionWords()
  const vehicle = (session: OpenSession) => (session.vehicle ? [words.vehicle(session.vehicle)] : [])
  const requests = ({ id, capacity, requests: count }: OpenSession) => {
    const rank = standings[id]
    const all = t('requests', { places: capacity, count })
    return rank === undefined ? all : `${all} · ${t('standing', { rank })} · ${t(rank <= capacity ? 'inside' : 'outside')}`
  }
  const session = (each: OpenSession): Card => ({
    value: each.id,
    title: <>{words.day(each.testOn)} <span className="whole">{words.hours(each)}</span></>,
    lines: [<WithNames key="where">{[words.name(each.site), ...vehicle(each)].join(' · ')}</WithNames>, requests(each)],
  })
  switch (step) {
    case 'site': {
      const open = new Set(choices.map(({ site }) => site.id))
      const numbered = sites.map((site, index) => ({ site, number: index + 1 })).filter(({ site }) => open.has(site.id))
      return [
        ...numbered.map(({ site, number }): Card => ({
          value: site.id,
          title: <span className="flex items-center gap-2"><SiteNumber>{number}</SiteNumber>{words.name(site)}</span>,
          lines: [words.locale === 'en' ? site.addressEn : site.addressZh],
        })),
        { value: ANY, title: t('anySite') },
      ]
    }
    case 'vehicle':
      return [...firstOfEach(choices, vehicleKey).map((each): Card => ({ value: vehicleKey(each), title: <WithNames>{words.vehicle(each.vehicle)}</WithNames> })), { value: ANY, title: t('anyVehicle') }]
    case 'day':
      return firstOfEach(choices, ({ testOn }) => testOn).map(({ testOn, closesAt }): Card => {
        const own = choices.filter((each) => each.testOn === testOn)
        const places = own.reduce((sum, { capacity }) => sum + capacity, 0)
        return { value: testOn, title: words.day(testOn), lines: [t('dayOf', { count: own.length, places, time: formatMoment(words.locale, closesAt) })] }
      })
    case 'first':
      return choices.map(session)
    case 'second':
    case 'third':
      return [{ value: NONE, title: t('none', { wish: t(`wish.${step === 'second' ? '2' : '3'}`) }) }, ...choices.map(session)]
  }
}
