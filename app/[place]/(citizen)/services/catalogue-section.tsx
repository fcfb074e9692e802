import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { StatusTag } from '@/components/ui/status-tag'
import type { Locale } from '@/lib/kernel/locale'
import type { CatalogueEntry } from '@/lib/services/registry'

type Props = { place: string; letter: string; title: string; entries: readonly CatalogueEntry[]; total: number; locale: Locale }

const byState = (a: CatalogueEntry, b: CatalogueEntry) => Number(b.state === 'open') - Number(a.state === 'open') || a.code.localeCompare(b.code)

export const CatalogueSection = async ({ place, letter, title, entries, total, locale }: Props) => {
  const t = await getTranslations('citizen.services')
  if (entries.length === 0) return null
  const open = entries.filter(({ state }) => state === 'open').length
  return (
    <section id={letter} aria-labelledby={`category-${letter}`} className="mb-10">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={`category-${letter}`} className="text-h2">{title}</h2>
        <p className="text-small text-muted tabular">{t('count', { open, total })}</p>
      </div>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {entries.toSorted(byState).map((entry) => (
          <li key={entry.code} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-1.5 sm:px-5">
            <Link href={`/${place}/services/${entry.slug ?? entry.code}`} className={`inline-flex min-h-target min-w-0 items-center ${entry.state === 'open' ? 'font-semibold' : ''}`}>
              {locale === 'en' ? entry.titles.en : entry.titles.zh}
            </Link>
            <span className="flex items-center gap-3">
              <span className="text-small text-muted whole">{entry.code}</span>
              <StatusTag tone={entry.state === 'open' ? 'done' : 'neutral'}>{t(`stateTag.${entry.state}`)}</StatusTag>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
