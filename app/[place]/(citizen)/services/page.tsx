import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { pageContext } from '@/lib/auth/contexts'
import { asLocale } from '@/lib/messages/as-locale'
import { categories } from '@/lib/services/catalogue'
import { catalogue } from '@/lib/services/registry'
import { CatalogueFilter } from './catalogue-filter'
import { readCatalogueFilter, matchesFilter } from './catalogue-search'
import { CatalogueSection } from './catalogue-section'

type Props = { params: Promise<{ place: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.services'))('title') })

const ServicesPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  await pageContext('citizen', place)
  const t = await getTranslations('citizen.services')
  const locale = asLocale(await getLocale())
  const filter = readCatalogueFilter(await searchParams)
  const all = catalogue()
  const found = all.filter((entry) => matchesFilter(entry, filter))
  const filtered = filter.q !== '' || filter.category !== '' || filter.state !== 'all'
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead', { total: all.length, open: all.filter(({ state }) => state === 'open').length })} />
      <CatalogueFilter filter={filter} path={`/${place}/services`} filtered={filtered} />
      <p role="status" className="mb-6 font-semibold">{filtered ? t('found', { count: found.length }) : ''}</p>
      {found.length === 0 && (
        <EmptyState title={t('nothing')} action={<Link href={`/${place}/services`}>{t('clear')}</Link>}>
          {t('nothingHint')}
        </EmptyState>
      )}
      {categories.map((category) => (
        <CatalogueSection
          key={category.letter}
          place={place}
          letter={category.letter}
          title={locale === 'en' ? category.titles.en : category.titles.zh}
          entries={found.filter((entry) => entry.category === category.letter)}
          total={all.filter((entry) => entry.category === category.letter).length}
          locale={locale}
        />
      ))}
    </>
  )
}

export default ServicesPage
