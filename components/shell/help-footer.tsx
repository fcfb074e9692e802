import { useTranslations } from 'next-intl'
import { Link } from '../ui/link'

type Props = { findHref: string; width?: string; aboutHref?: string; lawHref?: string }

/** Help stands in the same place on every page (ux.md §1.3). */
export const HelpFooter = ({ findHref, width = 'max-w-page', aboutHref, lawHref }: Props) => {
  const t = useTranslations('shell')
  return (
    <footer aria-label={t('footer.label')} className="border-t border-line bg-sunken">
      <div className={`mx-auto flex ${width} flex-wrap justify-between gap-x-12 gap-y-6 px-4 py-8 dense:py-5`}>
        <section aria-label={t('help.title')}>
          <h2 className="text-h3">{t('help.title')}</h2>
          <ul className="mt-2">
            <li>
              <a href="tel:12123" className="inline-flex min-h-target items-center font-semibold whole">
                {t('help.phone')}
              </a>
            </li>
            <li>{t('help.counter')}</li>
            <li>
              <Link href={findHref} className="inline-flex min-h-target items-center">
                {t('help.find')}
              </Link>
            </li>
          </ul>
        </section>
        <ul className="text-small">
          {aboutHref && (
            <li>
              <Link href={aboutHref} className="inline-flex min-h-target items-center text-ink">
                {t('footer.about')}
              </Link>
            </li>
          )}
          {lawHref && (
            <li>
              <Link href={lawHref} className="inline-flex min-h-target items-center text-ink">
                {t('footer.law')}
              </Link>
            </li>
          )}
          <li className="py-2 text-muted">{t('footer.source')}</li>
        </ul>
      </div>
    </footer>
  )
}
