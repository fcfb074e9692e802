import { useTranslations } from 'next-intl'
import { Amount } from '@/components/ui/amount'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { Panel } from '@/components/ui/panel'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import type { OwnRecord } from '@/lib/domain/violations/list-own-violations'
import type { RecordView } from '@/lib/domain/violations/record-view'
import type { Locale } from '@/lib/kernel/locale'
import { problemText } from '@/lib/messages/problem-text'

export const RECORD_TONE = { open: 'attention', decided: 'waiting', paid: 'done' } as const satisfies Readonly<Record<RecordView['state'], string>>

type Props = { record: OwnRecord; locale: Locale; href: string }

/** One camera record: what, where, when, and what it costs; an open one can be chosen and has a page of its own. */
export const RecordCard = ({ record, locale, href }: Props) => {
  const t = useTranslations('violations')
  const { id, plate, vehicle, state, number, act, at, road, fineFen, points, notSimple } = record
  return (
    <Panel title={act ? (locale === 'en' ? act.en : act.zh) : t('title')} level={3} aside={<StatusTag tone={RECORD_TONE[state]}>{t(`state.${state}`)}</StatusTag>} className="h-full">
      <p className="mb-3 text-small text-muted">
        <PlateNumber>{plate}</PlateNumber>
        {vehicle === 'bound' && <>{' · '}{t('bound')}</>}
        {number !== null && <>{' · '}{t('code', { code: number })}</>}
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1 [&_dt]:text-muted">
        <dt>{t('at')}</dt>
        <dd><Moment at={at} /></dd>
        <dt>{t('road')}</dt>
        <dd><RegisteredName>{road}</RegisteredName></dd>
        {fineFen === 0 ? (
          <><dt>{t('fine')}</dt><dd>{t('warning')}</dd></>
        ) : (
          <>
            <dt>{t('fine')}</dt>
            <dd><Amount fen={fineFen} /></dd>
            <dt>{t('points')}</dt>
            <dd>{t('pointsOf', { points })}</dd>
          </>
        )}
      </dl>
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
    </Panel>
  )
}
