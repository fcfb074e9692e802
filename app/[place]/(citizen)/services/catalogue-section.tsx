import { getTranslations } from 'next-intl/server'
import { Static } from '@/components/markup/static'
import { StatusTag } from '@/components/ui/status-tag'
import type { Locale } from '@/lib/kernel/locale'
import type { CatalogueEntry } from '@/lib/services/registry'

type Props = { place: string; letter: string; title: string; entries: readonly CatalogueEntry[]; total: number; locale: Locale }

const byState = (a: CatalogueEntry, b: CatalogueEntry) => Number(b.state === 'open') - Number(a.state === 'open') || a.code.localeCompare(b.code)

/** A hundred and thirty rows: their looks are said once, not with each of them. */
const ROWS = [
  'divide-y divide-line rounded-lg border border-line bg-surface',
  '[&>li]:grid [&>li]:grid-cols-[1fr_auto_auto] [&>li]:items-center [&>li]:gap-x-4 [&>li]:px-4 [&>li]:py-1.5 sm:[&>li]:px-5',
  '[&_a]:inline-flex [&_a]:min-h-target [&_a]:min-w-0 [&_a]:items-center [&_a:has(~span)]:font-semibold',
  '[&_small]:text-small [&_small]:text-muted [&_small]:whitespace-nowrap [&_small]:tabular-nums',
  '[&_i]:text-small [&_i]:text-muted [&_i]:not-italic [&_i]:whitespace-nowrap',
].join(' ')

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
      <Static as="ul" className={ROWS}>
        {entries.toSorted(byState).map((entry) => (
          <li key={entry.code}>
            <a href={`/${place}/services/${entry.slug ?? entry.code}`}>{locale === 'en' ? entry.titles.en : entry.titles.zh}</a>
            <small>{entry.code}</small>
            {entry.state === 'open' ? <StatusTag tone="done">{t('stateTag.open')}</StatusTag> : <i>{t('stateTag.planned')}</i>}
          </li>
        ))}
      </Static>
    </section>
  )
}
