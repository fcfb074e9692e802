import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { formatCount } from '@/lib/messages/format'

export type WorkFigure = { readonly label: string; readonly count: number; readonly more?: boolean; readonly href: string }

/** The work list of a body: numbers that lead to what they count (ux.md §3). */
export const WorkFigures = ({ figures }: { figures: readonly WorkFigure[] }) => {
  const t = useTranslations('common.table')
  return (
    <ul className="mb-6 flex flex-wrap gap-4">
      {figures.map(({ label, count, more = false, href }) => (
        <li key={label} className="min-w-40 rounded-lg border border-line bg-surface p-4">
          <Link href={href} className="text-ink">{label} <strong className="block text-h1 tabular">{more ? t('moreThan', { count }) : formatCount(count)}</strong></Link>
        </li>
      ))}
    </ul>
  )
}
