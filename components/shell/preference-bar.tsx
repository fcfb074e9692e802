import { BackHere } from './back-here'
import type { PreferenceWords } from './frame-words'
import type { Density, Preferences } from './shell-types'

type Props = {
  preferences: Preferences
  /** Offered where work is dense: portal and office. */
  density?: Density
  words: PreferenceWords
}

type Switch = { name: string; value: string; label: string; lang?: string }

const BUTTONS = [
  '[&>button]:inline-flex [&>button]:min-h-target [&>button]:min-w-target [&>button]:items-center [&>button]:justify-center [&>button]:rounded-sm [&>button]:px-2.5',
  '[&>button]:text-small [&>button]:font-semibold [&>button]:text-on-brand [&>button]:underline [&>button]:decoration-1 [&>button]:underline-offset-4 [&>button]:hover:decoration-3',
].join(' ')

/** Plain posts: they work before JavaScript and leave nothing in the address. */
export const PreferenceBar = ({ preferences, density, words }: Props) => {
  const elder = preferences.mode === 'elder'
  const high = preferences.contrast === 'high'
  const switches: Switch[] = [
    preferences.locale === 'en'
      ? { name: 'locale', value: 'zh-Hans', label: words.zh, lang: 'zh-Hans' }
      : { name: 'locale', value: 'en', label: words.en, lang: 'en' },
    { name: 'mode', value: elder ? 'standard' : 'elder', label: elder ? words.standard : words.elder },
    { name: 'contrast', value: high ? 'normal' : 'high', label: high ? words.normal : words.high },
  ]
  if (density && !elder)
    switches.push(
      density === 'dense'
        ? { name: 'density', value: 'standard', label: words.roomy }
        : { name: 'density', value: 'dense', label: words.dense },
    )
  return (
    <form method="post" action="/api/preferences" aria-label={words.settings} data-noprint className={`flex flex-wrap items-center ${BUTTONS}`}>
      <BackHere />
      {switches.map(({ label, lang, ...button }) => (
        <button key={button.name} type="submit" lang={lang} {...button}>
          {label}
        </button>
      ))}
    </form>
  )
}
