import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { controlStyle } from '@/components/form/control-style'
import { buttonStyle } from '@/components/ui/button-style'
import { Icon } from '@/components/ui/icon'
import { categories } from '@/lib/services/catalogue'
import type { CatalogueFilter as Filter } from './catalogue-search'

type Props = { filter: Filter; path: string; filtered: boolean }

const STATES = ['all', 'open', 'planned'] as const

export const CatalogueFilter = async ({ filter, path, filtered }: Props) => {
  const t = await getTranslations('citizen.services')
  const english = (await getLocale()) === 'en'
  return (
    <form action={path} role="search" className="mb-6 grid items-end gap-x-4 gap-y-3 rounded-lg border border-line bg-surface p-5 md:grid-cols-[1fr_auto_auto_auto]">
      <div className="min-w-0">
        <label htmlFor="q" className="font-semibold">{t('searchLabel')}</label>
        <input id="q" name="q" type="search" defaultValue={filter.q} maxLength={60} aria-describedby="q-hint" className={`mt-1 ${controlStyle('full', false)}`} />
      </div>
      <div>
        <label htmlFor="category" className="font-semibold">{t('category')}</label>
        <select id="category" name="category" defaultValue={filter.category} className={`mt-1 ${controlStyle('full', false)}`}>
          <option value="">{t('allCategories')}</option>
          {categories.map(({ letter, titles }) => (
            <option key={letter} value={letter}>{english ? titles.en : titles.zh}</option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="state" className="font-semibold">{t('stateLabel')}</label>
        <select id="state" name="state" defaultValue={filter.state} className={`mt-1 ${controlStyle('full', false)}`}>
          {STATES.map((state) => (
            <option key={state} value={state}>{t(`state.${state}`)}</option>
          ))}
        </select>
      </div>
      <button type="submit" className={buttonStyle('primary')}>
        <Icon name="search" />
        {t('search')}
      </button>
      <p className="text-small text-muted md:col-span-4">
        <span id="q-hint">{t('searchHint')}</span>
        {filtered && <Link href={path} className="ms-4 inline-flex min-h-target items-center">{t('clear')}</Link>}
      </p>
    </form>
  )
}
