import { getLocale, getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { Link } from '@/components/ui/link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { RegisteredName } from '@/components/ui/registered-name'
import { WithNames } from '@/components/ui/with-names'
import type { OwnInspection } from '@/lib/domain/inspections/list-own-inspections'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { claim } from './actions'

/** What is booked for a vehicle, or a passed test whose mark can be asked for. */
export const InspectionNote = async ({ ctx, inspection }: { ctx: Context; inspection: (OwnInspection & { readonly province: string }) | null }) => {
  if (!inspection) return null
  const t = await getTranslations('inspections.own')
  const locale = asLocale(await getLocale())
  const place = ctx.place.code
  if (inspection.kind === 'booked') {
    const { day, startsAt, station, applicationId } = inspection
    return (
      <NoticeBanner tone="info" title={<WithNames>{t('booked', { day: formatDate(locale, day), time: startsAt, station })}</WithNames>}>
        <p><Link href={`/${place}/applications/${applicationId}`} className="inline-flex min-h-target items-center">{t('see')}<span className="sr-only"> <RegisteredName>{inspection.plate}</RegisteredName></span></Link></p>
      </NoticeBanner>
    )
  }
  return (
    <NoticeBanner tone="warning" title={t('waits', { day: formatDate(locale, inspection.testedOn) })}>
      <FormPage action={claim} idempotencyKey={newId('key', ctx.machineNow)} submit={t('ask')} tone="secondary">
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="province" value={inspection.province} />
        <input type="hidden" name="inspectionId" value={inspection.inspectionId} />
      </FormPage>
    </NoticeBanner>
  )
}
