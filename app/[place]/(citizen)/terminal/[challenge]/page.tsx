import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { RegisteredName } from '@/components/ui/registered-name'
import { findScannedVisit } from '@/lib/domain/visits/scanned-visit'
import { newId } from '@/lib/kernel/ids'
import { freshPage } from '../../account/fresh-page'
import { confirm } from '../actions'

type Props = { params: Promise<{ place: string; challenge: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('kiosk.scanned'))('title') })

/** What the phone opens after scanning a terminal: which machine it is, and whether the person stands before it. */
const ScannedPage = async ({ params }: Props) => {
  const { place, challenge } = await params
  const ctx = await freshPage(place, `terminal/${challenge}`)
  const t = await getTranslations('kiosk.scanned')
  const found = await findScannedVisit(ctx, { challenge })
  if (!found.ok)
    return (
      <>
        <PageHeading title={t('title')} />
        <NoticeBanner tone="warning" title={t('level')}>{t('levelHow')}</NoticeBanner>
      </>
    )
  const visit = found.value
  if (!visit)
    return (
      <>
        <PageHeading title={t('title')} />
        <NoticeBanner tone="warning" title={t('over')}>{t('overHow')}</NoticeBanner>
      </>
    )
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <SummaryList
        rows={[
          { term: t('terminal'), value: <span className="whole">{visit.code}</span> },
          { term: t('name'), value: <RegisteredName>{visit.name}</RegisteredName> },
          { term: t('location'), value: <RegisteredName>{visit.location}</RegisteredName> },
        ]}
      />
      <NoticeBanner tone="warning" title={t('only')} />
      <FormPage action={confirm} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit', { code: visit.code })}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="challenge" value={challenge} />
        <TextField name="number" label={t('number')} hint={t('numberHint')} width={6} inputMode="numeric" autoComplete="off" />
      </FormPage>
    </>
  )
}

export default ScannedPage
