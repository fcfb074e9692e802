import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import type { CatalogueEntry } from '@/lib/services/registry'

/** The other ways have the same standing (ux.md §2). A counter takes everything. */
export const OtherWays = async ({ place, entry }: { place: string; entry: CatalogueEntry }) => {
  const t = await getTranslations('citizen.service')
  const shell = await getTranslations('shell.help')
  return (
    <Panel title={t('others')} tone="sunken">
      <p className="mb-2 text-muted">{t('othersLead')}</p>
      <ul className="list-disc ps-[1.3em]">
        {entry.channels.includes('K') && <li>{t('kiosk')}</li>}
        <li>{t('counter')}</li>
      </ul>
      <p className="mt-1">
        <Link href={`/${place}/help`} className="inline-flex min-h-target items-center">{shell('find')}</Link>
      </p>
    </Panel>
  )
}
