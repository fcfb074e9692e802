import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Preferences } from '../shell/shell-types'

export type Reach = 'normal' | 'low'

type Props = {
  preferences: Preferences
  reach: Reach
  voice: boolean
  path: string
  backHref?: string
  homeHref: string
  staffAction: string
}

const KEY =
  'flex min-h-target w-full items-center justify-center rounded-md border-2 border-edge bg-surface px-1 text-center text-small leading-tight font-semibold text-ink no-underline active:bg-brand active:text-on-brand aria-pressed:border-brand aria-pressed:bg-brand aria-pressed:text-on-brand'

const Post = ({ action, children }: { action: string; children: ReactNode }) => (
  <form method="post" action={action} className="grow basis-0 portrait:elder:basis-1/5">
    {children}
  </form>
)

type ToggleProps = { path: string; name: string; value: string; pressed?: boolean; lang?: string; children: ReactNode }

const Toggle = ({ path, name, value, pressed, lang, children }: ToggleProps) => (
  <Post action="/api/preferences">
    <input type="hidden" name="back" value={path} />
    <button type="submit" name={name} value={value} aria-pressed={pressed} lang={lang} className={KEY}>
      {children}
    </button>
  </Post>
)

/** Always there, always in this order; the keys of the physical pad mirror it (ux.md §5.1). Full loads: no history to go back to. */
export const KioskBar = ({ preferences, reach, voice, path, backHref, homeHref, staffAction }: Props) => {
  const t = useTranslations('kiosk.bar')
  const english = preferences.locale === 'en'
  const elder = preferences.mode === 'kiosk-elder' || preferences.mode === 'elder'
  const high = preferences.contrast === 'high'
  return (
    <nav aria-label={t('label')} className="flex shrink-0 flex-wrap gap-gap border-t-2 border-edge bg-sunken px-6 py-2 low:py-0.5">
      <a href={backHref ?? homeHref} className={`${KEY} w-auto! grow basis-0 portrait:elder:basis-1/5`}>
        {t('back')}
      </a>
      <a href={homeHref} className={`${KEY} w-auto! grow basis-0 portrait:elder:basis-1/5`}>
        {t('home')}
      </a>
      <Toggle path={path} name="locale" value={english ? 'zh-Hans' : 'en'} lang={english ? 'zh-Hans' : 'en'}>
        {english ? '中文' : 'English'}
        <span className="sr-only">{t('language')}</span>
      </Toggle>
      <Toggle path={path} name="mode" value={elder ? 'kiosk' : 'kiosk-elder'} pressed={elder}>
        {t('size')}
      </Toggle>
      <Toggle path={path} name="contrast" value={high ? 'normal' : 'high'} pressed={high}>
        {t('contrast')}
      </Toggle>
      <Toggle path={path} name="reach" value={reach === 'low' ? 'normal' : 'low'} pressed={reach === 'low'}>
        {t('reach')}
      </Toggle>
      <Toggle path={path} name="voice" value={voice ? 'off' : 'on'} pressed={voice}>
        {t('voice')}
      </Toggle>
      <Post action={staffAction}>
        <button type="submit" className={KEY}>
          {t('staff')}
        </button>
      </Post>
    </nav>
  )
}
