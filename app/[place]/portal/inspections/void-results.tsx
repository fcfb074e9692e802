import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import type { StationVoidResult } from '@/lib/domain/inspections/list-void-results'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'

/** What the office does not recognise of the station's results, each with its reason (ORG-05); nothing where there is none. */
export const VoidResults = async ({ place, results }: { place: string; results: readonly StationVoidResult[] }) => {
  if (results.length === 0) return null
  const t = await getTranslations('inspections.calendar')
  const locale = asLocale(await getLocale())
  return (
    <Panel title={t('void')} className="mt-6 max-w-[52rem]">
      <ul className="divide-y divide-line">
        {results.map(({ id, reportNumber, plate, testedOn, reason }) => (
          <li key={id} className="py-3">
            <p><Link href={`/${place}/portal/inspections/${id}`} className="whole inline-flex min-h-target items-center">{reportNumber}</Link> · <span className="whole">{plate}</span> · {formatDate(locale, testedOn)}</p>
            <p className="mt-0 text-muted"><RegisteredName>{reason}</RegisteredName></p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
