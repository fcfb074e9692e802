import { getLocale, getTranslations } from 'next-intl/server'
import { Amount } from '@/components/ui/amount'
import { CivilDate } from '@/components/ui/civil-date'
import { Moment } from '@/components/ui/moment'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import type { SummaryRow } from '@/components/ui/summary-list'
import type { RecordDetail } from '@/lib/domain/violations/find-own-record'
import { asLocale } from '@/lib/messages/as-locale'
import { basisText } from '@/lib/messages/violation-basis'

/** What, when, where, by which article, and what it costs. */
export const recordRows = async ({ view, isOwnVehicle, speed, basis, enteredOn, handleBy }: RecordDetail): Promise<readonly SummaryRow[]> => {
  const t = await getTranslations('violations')
  const locale = asLocale(await getLocale())
  const speedWords = speed && (speed.limit === null ? t('record.speedAlone', { measured: speed.measured }) : t('record.speedOf', { measured: speed.measured, limit: speed.limit }))
  return [
    { term: t('plate'), value: <><PlateNumber>{view.plate}</PlateNumber>{!isOwnVehicle && <span className="block text-small text-muted">{t('bound')}</span>}</> },
    { term: t('at'), value: <Moment at={view.at} /> },
    { term: t('road'), value: <RegisteredName>{view.road}</RegisteredName> },
    ...(speedWords ? [{ term: t('record.speed'), value: speedWords }] : []),
    ...(basis ? [{ term: t('record.basis'), value: <>{basisText(locale, basis)}{view.number !== null && <span className="block text-small text-muted">{t('code', { code: view.number })}</span>}</> }] : []),
    { term: t('fine'), value: view.fineFen === 0 ? t('warning') : <Amount fen={view.fineFen} /> },
    ...(view.fineFen === 0 ? [] : [{ term: t('points'), value: t('pointsOf', { points: view.points }) }]),
    ...(enteredOn ? [{ term: t('record.entered'), value: <CivilDate date={enteredOn} /> }] : []),
    ...(handleBy && view.state === 'open' ? [{ term: t('record.handleBy'), value: <CivilDate date={handleBy} /> }] : []),
  ]
}
