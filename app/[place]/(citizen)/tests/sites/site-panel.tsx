import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { SiteNumber } from '@/components/ui/site-map'
import { SummaryList } from '@/components/ui/summary-list'
import { WithNames } from '@/components/ui/with-names'
import type { ExamSite } from '@/lib/domain/exams/list-sites'
import { GEARBOX_WORDS } from '@/lib/messages/driving-test-words'
import { sessionWords } from '../../../../test-booking/session-words'

const Lines = ({ lines }: { lines: readonly string[] }) => <ul>{lines.map((line) => <li key={line}><WithNames>{line}</WithNames></li>)}</ul>

export const SitePanel = async ({ place, site, number }: { place: string; site: ExamSite; number: number }) => {
  const t = await getTranslations('tests.sites')
  const { locale, name, subject } = await sessionWords()
  const isEnglish = locale === 'en'
  const at = `${site.latitude / 1e6},${site.longitude / 1e6}`
  const vehicles = site.vehicles.map((each) => t('vehicleOf', { class: each.licenceClass, gearbox: GEARBOX_WORDS[each.gearbox][locale], model: each.model, count: each.count }))
  const routes = site.routes.map((each) => t('route', { name: name(each), km: (each.metres / 1000).toFixed(1), course: isEnglish ? each.courseEn : each.courseZh }))
  return (
    <section aria-label={name(site)} className="min-w-0 rounded-lg border border-line bg-surface p-5 sm:p-6">
      <h2 className="mb-4 flex items-center gap-3 text-h2"><SiteNumber>{number}</SiteNumber>{name(site)}</h2>
      <SummaryList
        rows={[
          { term: t('address'), value: <>{isEnglish ? site.addressEn : site.addressZh} <a href={`geo:${at}?q=${at}`} className="ms-2 inline-flex min-h-target items-center sm:hidden">{t('navigate')}</a></> },
          { term: t('phone'), value: <a href={`tel:${site.phone}`} className="whole">{site.phone}</a> },
          { term: t('limits'), value: <Lines lines={site.limits.map((each) => t('limit', { subject: subject(each.subject), count: each.dailyMax }))} /> },
          ...(vehicles.length ? [{ term: t('vehicles'), value: <Lines lines={vehicles} /> }] : []),
          ...(routes.length ? [{ term: t('routes'), value: <Lines lines={routes} /> }] : []),
        ]}
      />
      <p><Link href={`/${place}/tests/plan?siteId=${site.id}`} className="inline-flex min-h-target items-center">{t('sessions')}</Link></p>
    </section>
  )
}
