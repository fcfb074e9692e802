import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { categories } from '@/lib/services/catalogue'
import { catalogue } from '@/lib/services/registry'

/** The ten classes, each with what is open today. */
export const CategoryLinks = async ({ place }: { place: string }) => {
  const t = await getTranslations('citizen.services')
  const english = (await getLocale()) === 'en'
  return (
    <ul className="mt-5 grid gap-gap sm:grid-cols-2 lg:grid-cols-3">
      {categories.map(({ letter, titles }) => {
        const entries = catalogue().filter(({ category }) => category === letter)
        const open = entries.filter(({ state }) => state === 'open').length
        return (
          <li key={letter}>
            <Link
              href={`/${place}/services?category=${letter}`}
              className="flex h-full min-h-target flex-col justify-center rounded-md border border-line px-4 py-2 text-ink no-underline hover:border-brand hover:bg-brand-tint"
            >
              <span className="font-semibold underline underline-offset-4">{english ? titles.en : titles.zh}</span>
              <span className="text-small text-muted tabular">{t('count', { open, total: entries.length })}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
