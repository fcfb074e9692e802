import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { CivilDate } from '@/components/ui/civil-date'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { SummaryList } from '@/components/ui/summary-list'
import { findOwnLicence } from '@/lib/domain/register/find-own-licence'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'
import { RecordServices } from '../record-services'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.licence'))('title') })

const LicencePage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'licence')
  const t = await getTranslations('citizen.licence')
  const locale = asLocale(await getLocale())
  const home = await getTranslations('citizen.home')
  const answers = await Promise.all((await ownContexts(ctx)).map((home) => findOwnLicence(home, {})))
  const licences = answers.flatMap((answer) => (answer.ok && answer.value ? [answer.value] : []))
  return (
    <>
      <PageHeading title={t('title')} />
      {licences.length === 0 && <EmptyState title={t('empty')} action={<ButtonLink href={`/${place}/help`} tone="secondary">{home('finderAll')}</ButtonLink>}>{t('emptyHint')}</EmptyState>}
      {licences.map((licence) => (
        <Panel key={licence.id} className="max-w-[48rem]">
          <p className="mb-4 flex items-baseline gap-3">
            <span className="text-muted">{t('classes')}</span>
            <span className="text-display font-bold whole">{licence.classes}</span>
          </p>
          <SummaryList
            rows={[
              { term: t('fileNumber'), value: <span className="whole">{licence.fileNumber}</span> },
              { term: t('first'), value: <CivilDate date={licence.firstIssuedOn} /> },
              {
                term: t('valid'),
                value: t('to', { from: formatDate(locale, licence.validFrom), to: licence.validTo ? formatDate(locale, licence.validTo) : t('longTerm') }),
              },
              { term: t('points'), value: t('pointsOf', { points: String(licence.points) }) },
              { term: t('contact'), value: <span className="whole">{licence.contactPhone ?? t('none')}</span> },
            ]}
          />
          <RecordServices place={place} subject="licence" locale={locale} />
        </Panel>
      ))}
    </>
  )
}

export default LicencePage
