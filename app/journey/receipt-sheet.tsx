import { getLocale, getTranslations } from 'next-intl/server'
import { Moment } from '@/components/ui/moment'
import { Qr } from '@/components/ui/qr'
import { RegisteredName } from '@/components/ui/registered-name'
import { SummaryList } from '@/components/ui/summary-list'
import type { Receipt } from '@/lib/domain/receipts/make-receipt'
import { findPlace } from '@/lib/domain/system-context'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { findCatalogueItem } from '@/lib/services/catalogue'

/** Proof on one sheet: no full number or name of the person (ux.md §5.7). */
export const ReceiptSheet = async ({ receipt }: { receipt: Receipt }) => {
  const t = await getTranslations('citizen.receipt')
  const status = await getTranslations('citizen.status')
  const next = await getTranslations('citizen.next')
  const locale = asLocale(await getLocale())
  const place = await findPlace(receipt.place)
  const titles = findCatalogueItem(receipt.service.code)?.titles
  return (
    <article className="max-w-[48rem] rounded-lg border border-line bg-surface p-6 sm:p-8 print:border-0 print:p-0">
      <p className="text-muted">{locale === 'en' ? place?.officeNameEn : place?.officeNameZh}</p>
      <h1 className="text-h1">{t('title')}</h1>
      <p className="mt-4 text-small text-muted">{t('number')}</p>
      <p className="mt-0 mb-5 text-display font-bold whole">{receipt.number}</p>
      <SummaryList
        rows={[
          { term: t('service'), value: <>{locale === 'en' ? titles?.en : titles?.zh} · <RegisteredName>{receipt.subjectLabel}</RegisteredName></> },
          { term: t('for'), value: <RegisteredName>{receipt.applicant}</RegisteredName> },
          ...(receipt.appointment ? [{ term: t('appointment'), value: <>{formatDate(locale, receipt.appointment.day)} <span className="tabular">{receipt.appointment.startsAt}</span> · <RegisteredName>{receipt.appointment.station}</RegisteredName> · <RegisteredName>{receipt.appointment.address}</RegisteredName></> }] : []),
          { term: t('status'), value: status(receipt.status) },
          { term: t('at'), value: <Moment at={receipt.statusSince} /> },
          { term: t('next'), value: next(receipt.status) + (receipt.dueOn ? ` · ${formatDate(locale, receipt.dueOn)}` : '') },
          { term: t('issued'), value: <Moment at={receipt.madeAt} /> },
        ]}
      />
      <div className="flex flex-wrap items-center gap-6">
        <Qr text={receipt.proof} label={t('qr')} className="size-44 shrink-0" />
        <div className="max-w-text flex-1 basis-60">
          <p className="font-semibold"><a href={receipt.proof}>{t('qr')}</a></p>
          <p className="mt-0 text-small text-muted">{t('qrHint')}</p>
          <p className="mt-3 font-semibold">{t('log')}</p>
          <p className="mt-0"><code className="whole">{receipt.auditHead}</code></p>
          <p className="mt-0 text-small text-muted">{t('logHint')}</p>
        </div>
      </div>
    </article>
  )
}
