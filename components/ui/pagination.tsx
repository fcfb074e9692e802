import { useTranslations } from 'next-intl'
import { Link } from './link'
import { buttonStyle } from './button-style'

type Props = {
  page: number
  pages: number
  hrefOf: (page: number) => string
}

export const Pagination = ({ page, pages, hrefOf }: Props) => {
  const t = useTranslations('common')
  if (pages <= 1) return null
  return (
    <nav aria-label={t('pagination.label')} data-noprint className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-gap">
      {page > 1 && (
        <Link rel="prev" href={hrefOf(page - 1)} className={buttonStyle('secondary')}>
          {t('pagination.previous')}
        </Link>
      )}
      <p className="tabular">{t('pagination.where', { page, pages })}</p>
      {page < pages && (
        <Link rel="next" href={hrefOf(page + 1)} className={buttonStyle('secondary')}>
          {t('pagination.next')}
        </Link>
      )}
    </nav>
  )
}
