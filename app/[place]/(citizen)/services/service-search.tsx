import { getTranslations } from 'next-intl/server'
import { buttonStyle } from '@/components/ui/button-style'
import { controlStyle } from '@/components/form/control-style'
import { Icon } from '@/components/ui/icon'

type Props = { action: string; q?: string }

/** A plain GET form: the answer has an address of its own. */
export const ServiceSearch = async ({ action, q = '' }: Props) => {
  const t = await getTranslations('citizen.services')
  return (
    <form action={action} role="search" className="max-w-text">
      <label htmlFor="service-search" className="font-semibold">{t('searchLabel')}</label>
      <p id="service-search-hint" className="text-small text-muted">{t('searchHint')}</p>
      <div className="mt-2 flex gap-gap">
        <div className="min-w-0 grow">
          <input id="service-search" name="q" type="search" defaultValue={q} maxLength={60} aria-describedby="service-search-hint" className={controlStyle('full', false)} />
        </div>
        <button type="submit" className={`${buttonStyle('primary')} shrink-0`}>
          <Icon name="search" />
          {t('search')}
        </button>
      </div>
    </form>
  )
}
