import { getTranslations } from 'next-intl/server'
import { Static } from '@/components/markup/static'
import { Link } from '@/components/ui/link'

const SIGNS = [...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ']
const KEY = 'inline-flex size-target items-center justify-center rounded-md border-2 text-h3 font-bold tabular'

type Props = { prefix: string; keys: readonly string[]; hrefOf: (start: string) => string }

/** One key a sign of the next place; a sign behind which nothing is free is off, and the reason stands beside. */
export const KeyGrid = async ({ prefix, keys, hrefOf }: Props) => {
  const t = await getTranslations('plates.number')
  return (
    <div role="group" aria-label={t('keys', { place: [...prefix].length + 1 })} className="mb-4">
      <p className="mb-2 font-semibold">{t('keys', { place: [...prefix].length + 1 })}</p>
      <Static as="ul" className="flex max-w-text flex-wrap gap-gap">
        {SIGNS.map((sign) => (
          <li key={sign}>
            {keys.includes(sign) ? (
              <Link href={hrefOf(prefix + sign)} scroll={false} className={`${KEY} border-edge bg-surface text-ink no-underline hover:bg-brand-tint`}>
                {sign}
              </Link>
            ) : (
              <span className={`${KEY} border-line bg-sunken text-muted line-through`}>
                <span aria-hidden="true">{sign}</span>
                <span className="sr-only">{t('keyOff', { sign })}</span>
              </span>
            )}
          </li>
        ))}
      </Static>
      <p className="mt-2 text-small text-muted">{t('offReason')}</p>
    </div>
  )
}
