import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { HOUR_COLUMNS } from '@/lib/domain/exams/hours-list'
import { asLocale } from '@/lib/messages/as-locale'
import { ListImport } from '../../import/list-import'
import { portalPage } from '../../portal-page'
import { importHours } from './actions'
import { mayReportHours } from './may-report'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('portal.hoursImport'))('title') })

const SHOWN = ['number', 'licenceClass', 'hours']

/** A school hands in what its students have driven and heard (EXM-21). */
const HoursPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'students/hours')
  if (!mayReportHours(ctx)) notFound()
  const locale = asLocale(await getLocale())
  const back = `/${place}/portal/students`
  const heads = HOUR_COLUMNS.filter(({ field }) => SHOWN.includes(field)).map(({ heading }) => heading[locale])
  return <ListImport words="portal.hoursImport" back={back} base={`${back}/hours`} action={importHours} hidden={{ place }} heads={heads} />
}

export default HoursPage
