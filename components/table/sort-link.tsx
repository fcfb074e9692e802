import { useTranslations } from 'next-intl'
import { Link } from '../ui/link'
import type { SortDirection } from './table-address'

type Props = { header: string; href: string; sorted: SortDirection | false }

const ARROWS = { asc: '▲', desc: '▼' } as const

export const SortLink = ({ header, href, sorted }: Props) => {
  const t = useTranslations('common.table')
  return (
    <Link href={href} title={t('sort', { column: header })} className="inline-flex min-h-target items-center gap-1 text-ink">
      {header}
      <span aria-hidden="true" className="w-[1em]">{sorted ? ARROWS[sorted] : '⇅'}</span>
    </Link>
  )
}
