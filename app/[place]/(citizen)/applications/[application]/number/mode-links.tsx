import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'

const MODES = [['composed', 'compose'], ['drawn', 'draw']] as const

/** The two ways to a number; there are no others (PLT-04). */
export const ModeLinks = async ({ base, mode }: { base: string; mode: 'composed' | 'drawn' }) => {
  const t = await getTranslations('plates.number')
  return (
    <nav aria-label={t('modes')} className="mb-6">
      <ul className="flex flex-wrap gap-gap">
        {MODES.map(([name, word]) => (
          <li key={name}>
            <Link
              href={`${base}/number?mode=${name}&other=1`}
              aria-current={mode === name ? 'page' : undefined}
              className="inline-flex min-h-target items-center rounded-md border-2 border-edge bg-surface px-5 text-ink no-underline aria-[current]:border-brand aria-[current]:bg-brand-tint aria-[current]:font-bold"
            >
              {t(word)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
