import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { SummaryList } from '@/components/ui/summary-list'
import type { Context } from '@/lib/kernel/context'
import type { Locale } from '@/lib/kernel/locale'
import { formatAmount } from '@/lib/messages/format'
import type { CatalogueEntry } from '@/lib/services/registry'
import { OfficeList } from '../../help/office-list'

type Props = { ctx: Context; entry: CatalogueEntry; locale: Locale }

const AUDIENCES = ['C', 'P', 'O', 'GOV'] as const

/** Says plainly that it is not open, and where it can be done today. */
export const PlannedService = async ({ ctx, entry, locale }: Props) => {
  const t = await getTranslations('citizen.service')
  const all = await getTranslations('citizen.services')
  const help = await getTranslations('citizen.help')
  const title = locale === 'en' ? entry.titles.en : entry.titles.zh
  const comma = locale === 'en' ? ', ' : '、'
  const fee = /^\d+$/.test(entry.fee) ? (Number(entry.fee) === 0 ? t('free') : formatAmount(locale, Number(entry.fee))) : t('feeAt', { rule: entry.fee })
  const audience = AUDIENCES.filter((kind) => entry.audience.some((each) => each.split(':')[0] === kind))
  return (
    <>
      <Breadcrumbs crumbs={[{ label: all('title'), href: `/${ctx.place.code}/services` }]} />
      <PageHeading title={title} caption={t('code', { code: entry.code })} />
      <NoticeBanner tone="info" title={t('plannedTitle')}>
        {t('plannedLead', { service: title })}
      </NoticeBanner>
      <SummaryList
        rows={[
          { term: t('audience'), value: audience.map((kind) => t(`audiences.${kind}`)).join(comma) },
          { term: t('level'), value: t(`levels.${entry.level}`) },
          { term: t('fee'), value: fee },
          { term: t('plannedWhere'), value: entry.planned.map((letter) => t(`channel.${letter}`)).join(comma) },
        ]}
      />
      <Panel title={help('counters')}>
        <OfficeList ctx={ctx} />
      </Panel>
    </>
  )
}
