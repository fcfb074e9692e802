import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { BrandMark } from '@/components/shell/brand-mark'
import { preferenceWords } from '@/components/shell/frame-words'
import { PreferenceBar } from '@/components/shell/preference-bar'
import { SkipLink } from '@/components/ui/skip-link'
import { readPreferences } from './read-preferences'

/** Pages that belong to no place: the front door and what could not be found. */
export const FrontFrame = async ({ children }: { children: ReactNode }) => {
  const t = await getTranslations('shell')
  return (
    <div className="flex min-h-dvh flex-col bg-page text-body text-ink">
      <SkipLink>{t('skip')}</SkipLink>
      <header>
        <div className="bg-brand-deep text-on-brand">
          <div className="mx-auto flex max-w-page justify-end px-4">
            <PreferenceBar preferences={await readPreferences()} words={preferenceWords(t)} />
          </div>
        </div>
        <div className="bg-brand text-on-brand">
          <div className="mx-auto max-w-page px-4 py-3">
            <Link href="/" className="inline-flex min-h-target items-center gap-3 text-on-brand no-underline">
              <BrandMark className="h-10" />
              <span className="text-h3 leading-tight font-bold">
                {t('platform')}
                <span className="block text-small font-normal">{t('brand')}</span>
              </span>
            </Link>
          </div>
        </div>
        <div aria-hidden="true" className="lane h-1 bg-brand-deep" />
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page grow px-4 py-8 sm:py-10">
        {children}
      </main>
      <footer aria-label={t('footer.label')} className="border-t border-line bg-sunken">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 px-4 py-4 text-small">
          <a href="tel:12123" className="inline-flex min-h-target items-center font-semibold whole">{t('help.phone')}</a>
          <p className="text-muted">{t('footer.source')}</p>
        </div>
      </footer>
    </div>
  )
}
