import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import { listOwnInspections } from '@/lib/domain/inspections/list-own-inspections'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate, formatMoment } from '@/lib/messages/format'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('inspections.own'))('title') })

/** What is booked for one's own vehicles, each with the way to move it or give it up (A04). */
const OwnInspectionsPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'inspections')
  const t = await getTranslations('inspections.own')
  const locale = asLocale(await getLocale())
  const homes = await ownContexts(ctx)
  const lists = await Promise.all(homes.map((home) => listOwnInspections(home, {})))
  const booked = lists.flatMap((list) => (list.ok ? list.value : [])).flatMap((each) => (each.kind === 'booked' ? [each] : []))
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {booked.length === 0 ? (
        <EmptyState title={t('none')} action={<ButtonLink href={`/${place}/services/A03`} tone="secondary">{t('book')}</ButtonLink>}>{t('noneHint')}</EmptyState>
      ) : (
        <ul className="flex max-w-[44rem] flex-col gap-4">
          {booked.map(({ applicationId, plate, day, startsAt, station, closesAt }) => {
            const base = `/${place}/applications/${applicationId}`
            const isOpen = homes.some(({ now }) => now < closesAt)
            return (
              <li key={applicationId} className="rounded-lg border border-line bg-surface p-5">
                <h2 className="text-h3"><PlateNumber>{plate}</PlateNumber></h2>
                <p className="mt-1 tabular">{formatDate(locale, day)} {startsAt} · <RegisteredName>{station}</RegisteredName></p>
                <p className="mt-0 text-muted">{t(isOpen ? 'until' : 'late', { moment: formatMoment(locale, closesAt) })}</p>
                <div className="mt-3 flex flex-wrap gap-gap">
                  <ButtonLink href={base} tone="secondary">{t('see')}<span className="sr-only"> {plate}</span></ButtonLink>
                  {isOpen && <ButtonLink href={`${base}/continue`} tone="secondary">{t('move')}<span className="sr-only"> {plate}</span></ButtonLink>}
                  {isOpen && <ButtonLink href={`${base}/act/cancel`} tone="quiet">{t('cancel')}<span className="sr-only"> {plate}</span></ButtonLink>}
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

export default OwnInspectionsPage
