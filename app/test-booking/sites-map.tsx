import { getTranslations } from 'next-intl/server'
import { SiteMap } from '@/components/ui/site-map'
import type { ExamSite } from '@/lib/domain/exams/list-sites'

/** Numbered as the list beside it. */
export const SitesMap = async ({ sites, chosen }: { sites: readonly ExamSite[]; chosen?: string }) => {
  const t = await getTranslations('tests.sites')
  const [before = '', after = ''] = t('kilometres', { km: '|' }).split('|')
  return <SiteMap sites={sites.map((site, index) => ({ ...site, number: index + 1 }))} chosen={chosen} label={t('map')} north={t('north')} kilometres={[before, after]} />
}
