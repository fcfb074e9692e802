import { getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import type { Enquiry } from '@/lib/engine/define-enquiry'
import type { Locale } from '@/lib/kernel/locale'
import type { CatalogueEntry } from '@/lib/services/registry'
import { OtherWays } from './other-ways'
import { Lines, ServiceFacts } from './service-facts'

type Props = { place: string; entry: CatalogueEntry; enquiry: Enquiry; locale: Locale }

/** What is answered, for whom and with what; the answer stands on a page of its own. */
export const OpenEnquiry = async ({ place, entry, enquiry, locale }: Props) => {
  const t = await getTranslations('citizen.service')
  const all = await getTranslations('citizen.services')
  const words = enquiry.messages[locale]
  return (
    <>
      <Breadcrumbs crumbs={[{ label: all('title'), href: `/${place}/services` }]} />
      <PageHeading
        title={locale === 'en' ? entry.titles.en : entry.titles.zh}
        caption={t('code', { code: entry.code })}
        lead={words.summary}
        actions={enquiry.pages.web && <ButtonLink href={`/${place}/${enquiry.pages.web}`}>{words.open}</ButtonLink>}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <Panel>
          <ServiceFacts
            rows={[
              { term: t('who'), value: words.who },
              { term: t('need'), value: <Lines lines={words.need} /> },
              { term: t('fee'), value: t('free') },
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
