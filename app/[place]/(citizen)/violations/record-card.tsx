import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { OwnRecord } from '@/lib/domain/violations/list-own-violations'
import type { Locale } from '@/lib/kernel/locale'
import { problemText } from '@/lib/messages/problem-text'
import { RecordFrame } from './record-frame'

type Props = { record: OwnRecord; locale: Locale; href: string }

/** A record of one's own list; an open one can be chosen and has a page of its own. */
export const RecordCard = ({ record, locale, href }: Props) => {
  const t = useTranslations('violations')
  const { id, vehicle, state, notSimple } = record
  return (
    <RecordFrame record={record} locale={locale} isBound={vehicle === 'bound'}>
      {state === 'open' && <p className="mt-3 text-small text-muted">{notSimple ? problemText(locale, notSimple) : t('simple')}</p>}
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6">
        {state === 'open' && !notSimple && (
          <label className="flex min-h-target items-center gap-3 font-semibold">
            <input type="checkbox" name="record" value={id} className="size-[1.3em] shrink-0" />
            {t('choose')}
          </label>
        )}
        <Link href={href} className="inline-flex min-h-target items-center">{state === 'open' ? t('details') : t('settledDetails')}</Link>
      </div>
    </RecordFrame>
  )
}
