import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/ui/moment'
import { Panel } from '@/components/ui/panel'
import type { ApplicationView } from '@/lib/domain/applications/find-application'

/** E4: who opened the personal data, when and why; the way to complain stands beside. */
export const DataReads = async ({ view }: { view: ApplicationView }) => {
  const t = await getTranslations('citizen.application')
  return (
    <Panel title={t('reads')} tone="sunken">
      {view.disclosures.length === 0 ? (
        <p className="text-small">{t('readsEmpty')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {view.disclosures.map(({ office, purpose, at }) => (
            <li key={`${at}-${office}`} className="py-2 first:pt-0">
              <p className="font-semibold">{office}</p>
              {purpose && <p className="mt-0">{t('purpose', { purpose })}</p>}
              <p className="mt-0 text-small text-muted"><Moment at={at} /></p>
              <p className="mt-0 text-small">{t('readsComplain')}</p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
