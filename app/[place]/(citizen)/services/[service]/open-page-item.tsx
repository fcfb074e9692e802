import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { feeRange } from '@/lib/domain/applications/accept'
import type { PageItem } from '@/lib/engine/page-item'
import type { Context } from '@/lib/kernel/context'
import type { Locale } from '@/lib/kernel/locale'
import { formatAmounts } from '@/lib/messages/format'
import type { CatalogueEntry } from '@/lib/services/registry'
import { OtherWays } from './other-ways'
import { Lines, ServiceFacts } from './service-facts'

type Props = { ctx: Context; entry: CatalogueEntry; item: PageItem; locale: Locale }

/** What it is, for whom and with what; the rest stands on pages of its own. */
export const OpenPageItem = async ({ ctx, entry, item, locale }: Props) => {
  const place = ctx.place.code
  const t = await getTranslations('citizen.service')
  const all = await getTranslations('citizen.services')
  const words = item.messages[locale]
  const fee = feeRange(ctx, item)
  return (
    <>
      <Breadcrumbs crumbs={[{ label: all('title'), href: `/${place}/services` }]} />
      <PageHeading
        title={locale === 'en' ? entry.titles.en : entry.titles.zh}
        caption={t('code', { code: entry.code })}
        lead={words.summary}
        actions={item.pages.web && <ButtonLink href={`/${place}/${item.pages.web}`}>{words.open}</ButtonLink>}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <Panel>
          <ServiceFacts
            rows={[
              { term: t('who'), value: words.who },
              { term: t('need'), value: <Lines lines={words.need} /> },
              { term: t('fee'), value: fee === null ? t('free') : t('feeFrom', { amount: formatAmounts(locale, fee) }) },
              { term: t('time'), value: words.time },
              { term: t('law'), value: <Lines lines={words.law} /> },
            ]}
          />
        </Panel>
        <OtherWays place={place} entry={entry} />
      </div>
    </>
  )
}
