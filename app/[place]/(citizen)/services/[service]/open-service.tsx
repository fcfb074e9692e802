import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { feeRange } from '@/lib/domain/applications/accept'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import type { Locale } from '@/lib/kernel/locale'
import { formatAmounts } from '@/lib/messages/format'
import type { CatalogueEntry } from '@/lib/services/registry'
import { EligibilityCheck } from './eligibility-check'
import { OtherWays } from './other-ways'
import { Lines, ServiceFacts } from './service-facts'

type Props = { ctx: Context; entry: CatalogueEntry; service: Service; locale: Locale; subjectId: string | undefined }

/** What it is, who may, what one needs, fee, time, law; whether I can stands before any question (ux.md §2). */
export const OpenService = async ({ ctx, entry, service, locale, subjectId }: Props) => {
  const t = await getTranslations('citizen.service')
  const all = await getTranslations('citizen.services')
  const words = service.messages[locale]
  const fee = feeRange(ctx, service)
  return (
    <>
      <Breadcrumbs crumbs={[{ label: all('title'), href: `/${ctx.place.code}/services` }]} />
      <PageHeading title={locale === 'en' ? entry.titles.en : entry.titles.zh} caption={t('code', { code: entry.code })} lead={words.summary} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Panel title={t('check')} id="check">
            {service.channels.web ? <EligibilityCheck ctx={ctx} service={service} subjectId={subjectId} /> : <p className="max-w-text">{t('notYourself')}</p>}
          </Panel>
          <Panel>
            <ServiceFacts
              rows={[
                { term: t('who'), value: words.who },
                { term: t('need'), value: <Lines lines={words.need} /> },
                { term: t('fee'), value: fee === null ? t('free') : t('feeFrom', { amount: formatAmounts(locale, fee) }) },
                { term: t('time'), value: words.time },
                ...(words.today ? [{ term: t('today'), value: words.today }] : []),
                { term: t('law'), value: <Lines lines={words.law} /> },
              ]}
            />
          </Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Panel title={t('after')} tone="sunken">
            <ol className="list-decimal ps-[1.5em]">{words.afterwards.map((line) => <li key={line} className="pb-1">{line}</li>)}</ol>
          </Panel>
          <OtherWays place={ctx.place.code} entry={entry} />
        </div>
      </div>
    </>
  )
}
