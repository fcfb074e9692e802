import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/panel'
import { pageContext } from '@/lib/auth/contexts'
import { OfficeList } from './office-list'
import { TerminalList } from './terminal-list'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.help'))('title') })

const QUESTIONS = [1, 2, 3, 4] as const

const HelpPage = async ({ params }: Props) => {
  const ctx = await pageContext('citizen', (await params).place)
  const t = await getTranslations('citizen.help')
  const stations = await getTranslations('inspections.search')
  return (
    <>
      <PageHeading title={t('title')} />
      <div className="grid gap-6 lg:grid-cols-2">
        <Panel title={t('counters')} id="counters">
          <p className="mb-4 text-muted">{t('countersWhat')}</p>
          <OfficeList ctx={ctx} />
        </Panel>
        <div className="flex flex-col gap-6">
          <Panel title={t('phone')}>
            <p>
              <a href="tel:12123" className="inline-flex min-h-target items-center text-h2 font-bold whole">12123</a>
            </p>
            <p>{t('phoneWhat')}</p>
          </Panel>
          <Panel title={stations('title')}>
            <p>{stations('lead')}</p>
            <p><Link href={`/${ctx.place.code}/stations`} className="inline-flex min-h-target items-center">{stations('map')}</Link></p>
          </Panel>
          <Panel title={t('terminals')} id="terminals">
            <TerminalList ctx={ctx} />
          </Panel>
        </div>
      </div>
      <section aria-labelledby="questions" className="mt-10">
        <h2 id="questions" className="mb-3 text-h2">{t('questions')}</h2>
        <div className="divide-y divide-line rounded-lg border border-line bg-surface px-5">
          {QUESTIONS.map((number) => (
            <details key={number} className="group py-1">
              <summary className="flex min-h-target items-center justify-between gap-3 font-semibold">
                {t(`q${number}`)}
                <Icon name="back" className="-rotate-90 text-muted group-open:rotate-90" />
              </summary>
              <p className="max-w-text pb-4">{t(`a${number}`)}</p>
            </details>
          ))}
        </div>
      </section>
    </>
  )
}

export default HelpPage
