import { useTranslations } from 'next-intl'
import { BackHere } from './back-here'
import type { Density, Preferences } from './shell-types'

type Props = {
  preferences: Preferences
  /** Offered where work is dense: portal and office. */
  density?: Density
}

type Switch = { name: string; value: string; label: string; lang?: string }

const BUTTONS = [
  '[&>button]:inline-flex [&>button]:min-h-target [&>button]:min-w-target [&>button]:items-center [&>button]:justify-center [&>button]:rounded-sm [&>button]:px-2.5',
  '[&>button]:text-small [&>button]:font-semibold [&>button]:text-on-brand [&>button]:underline [&>button]:decoration-1 [&>button]:underline-offset-4 [&>button]:hover:decoration-3',
].join(' ')

/** Plain posts: they work before JavaScript and leave nothing in the address. */
export const PreferenceBar = ({ preferences, density }: Props) => {
  const t = useTranslations('shell')
  const elder = preferences.mode === 'elder'
  const high = preferences.contrast === 'high'
  const switches: Switch[] = [
    preferences.locale === 'en'
      ? { name: 'locale', value: 'zh-Hans', label: t('language.zh'), lang: 'zh-Hans' }
      : { name: 'locale', value: 'en', label: t('language.en'), lang: 'en' },
    { name: 'mode', value: elder ? 'standard' : 'elder', label: elder ? t('mode.standard') : t('mode.elder') },
    { name: 'contrast', value: high ? 'normal' : 'high', label: high ? t('contrast.normal') : t('contrast.high') },
  ]
  if (density && !elder)
    switches.push(
      density === 'dense'
        ? { name: 'density', value: 'standard', label: t('density.standard') }
        : { name: 'density', value: 'dense', label: t('density.dense') },
    )
  return (
    <form method="post" action="/api/preferences" aria-label={t('settings')} data-noprint className={`flex flex-wrap items-center ${BUTTONS}`}>
      <BackHere />
      {switches.map(({ label, lang, ...button }) => (
        <button key={button.name} type="submit" lang={lang} {...button}>
          {label}
        </button>
      ))}
    </form>
  )
}
