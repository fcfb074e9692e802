import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { CivilDate } from '@/components/ui/civil-date'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { SummaryList } from '@/components/ui/summary-list'
import { listOwnBans } from '@/lib/domain/bans/list-own-bans'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { banWords } from '../../../ban-words'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('bans'))('title') })

/** BAN-general: everything that runs, with its reason, its end and how to appeal. */
const BansPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'bans')
  const t = await getTranslations('bans')
  const locale = asLocale(await getLocale())
  const lists = await Promise.all((await ownContexts(ctx)).map((home) => listOwnBans(home, {})))
  const bans = lists.flatMap((list) => (list.ok ? list.value : []))
  return (
    <div className="max-w-[48rem]">
      <PageHeading title={t('title')} lead={t('lead')} />
      {bans.length === 0 && <EmptyState title={t('none')}>{t('noneWhat')}</EmptyState>}
      <ul className="grid gap-6">
        {bans.map((ban) => {
          const words = banWords(ban, locale)
          return (
            <li key={ban.id} data-ban={ban.kind}>
              <Panel title={words.title} aside={<span className="text-small text-muted">{ban.plate === null ? t('person') : t('of', { plate: ban.plate })}</span>} className="[&>dl]:mb-0">
                <SummaryList
                  rows={[
                    { term: t('effect'), value: words.effect },
                    { term: t('reason'), value: words.reason },
                    { term: t('from'), value: <CivilDate date={ban.fromOn} /> },
                    { term: t('until'), value: t('untilOf', { date: formatDate(locale, ban.untilDay) }) },
                    ...(ctx.today <= ban.appealBy ? [{ term: t('appeal'), value: t('appealOf', { date: formatDate(locale, ban.appealBy) }) }] : []),
                  ]}
                />
              </Panel>
            </li>
          )
        })}
      </ul>
      {bans.length > 0 && (
        <Panel title={t('offices')} tone="sunken" className="mt-6">
          <p className="max-w-text">{t('appealWhat')}</p>
          <p className="mt-4"><ButtonLink href={`/${place}/help`} tone="secondary">{(await getTranslations('citizen.home'))('finderAll')}</ButtonLink></p>
        </Panel>
      )}
    </div>
  )
}

export default BansPage
