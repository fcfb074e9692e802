import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Amount } from '@/components/ui/amount'
import { Moment } from '@/components/ui/moment'
import { Panel } from '@/components/ui/panel'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import type { RecordView } from '@/lib/domain/violations/record-view'
import { civilMinute } from '@/lib/kernel/clock'
import type { Locale } from '@/lib/kernel/locale'

export const RECORD_TONE = { open: 'attention', decided: 'waiting', paid: 'done' } as const satisfies Readonly<Record<RecordView['state'], string>>

type Props = { record: RecordView; locale: Locale; isBound?: boolean; children?: ReactNode }

/** One camera record: what, where, when, and what it costs; below it whatever can be done with it here. */
export const RecordFrame = ({ record, locale, isBound = false, children }: Props) => {
  const t = useTranslations('violations')
  const { plate, state, number, act, at, road, fineFen, points } = record
  const title = act ? (locale === 'en' ? act.en : act.zh) : t('title')
  return (
    <Panel title={title} label={`${title} · ${plate} · ${civilMinute(at)}`} level={3} aside={<StatusTag tone={RECORD_TONE[state]}>{t(`state.${state}`)}</StatusTag>} className="h-full">
      <p className="mb-3 text-small text-muted">
        <PlateNumber>{plate}</PlateNumber>
        {isBound && <>{' · '}{t('bound')}</>}
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
      {children}
    </Panel>
  )
}
