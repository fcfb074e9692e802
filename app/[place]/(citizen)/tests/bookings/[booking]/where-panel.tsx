import { getTranslations } from 'next-intl/server'
import { Panel } from '@/components/ui/panel'
import { WithNames } from '@/components/ui/with-names'
import type { SessionView } from '@/lib/domain/exams/session-view'
import type { ExamSite } from '@/lib/domain/exams/list-sites'
import { sessionWords } from '../../../../../test-booking/session-words'
import { SitesMap } from '../../../../../test-booking/sites-map'

const BRING = ['document', 'early', 'phone'] as const

/** Once a place is given: when, where, and what to bring. */
export const WherePanel = async ({ session, sites }: { session: SessionView; sites: readonly ExamSite[] }) => {
  const t = await getTranslations('tests.booking')
  const words = await sessionWords()
  const site = sites.find(({ id }) => id === session.site.id)
  return (
    <Panel title={t('where')}>
      <p className="text-h3 font-bold">{words.day(session.testOn)} <span className="whole">{words.hours(session)}</span></p>
      <p className="mt-1">{words.name(session.site)}{session.vehicle && <> · <WithNames>{words.vehicle(session.vehicle)}</WithNames></>}</p>
      {site && <p className="mt-0">{words.locale === 'en' ? site.addressEn : site.addressZh} · <a href={`tel:${site.phone}`} className="whole">{site.phone}</a></p>}
      <ul className="mt-3 mb-4 list-disc ps-[1.3em]">{BRING.map((name) => <li key={name}>{t(`bring.${name}`)}</li>)}</ul>
      <SitesMap sites={sites} chosen={session.site.id} />
    </Panel>
  )
}
