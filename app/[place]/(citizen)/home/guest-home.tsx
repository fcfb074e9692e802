import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { ButtonLink } from '@/components/ui/button-link'
import { Panel } from '@/components/ui/panel'
import type { Context } from '@/lib/kernel/context'
import { OfficeList } from '../help/office-list'
import { TerminalList } from '../help/terminal-list'
import { ServiceSearch } from '../services/service-search'
import { CategoryLinks } from './category-links'
import { UpcomingSegments } from './upcoming-segments'

const TESTS = [{ path: 'plan', name: 'testsPlan' }, { path: 'results', name: 'testsResults' }, { path: 'schools', name: 'testsSchools' }] as const

/** Search, classes, notices of coming releases, where the nearest terminal stands (ux.md §2). */
export const GuestHome = async ({ ctx }: { ctx: Context }) => {
  const t = await getTranslations('citizen.home')
  const help = await getTranslations('citizen.help')
  const place = ctx.place.code
  return (
    <>
      <div className="mb-8">
        <h1 className="text-h1">{t('guestTitle', { place: (await getLocale()) === 'en' ? ctx.place.nameEn : ctx.place.nameZh })}</h1>
        <p className="mt-3 max-w-text text-lead text-muted">{t('guestLead')}</p>
        <p className="mt-5 flex flex-wrap gap-gap">
          <ButtonLink href={`/${place}/sign-in`}>{t('signIn')}</ButtonLink>
          <ButtonLink href={`/${place}/register`} tone="secondary">{t('register')}</ButtonLink>
        </p>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <Panel title={t('start')}>
          <ServiceSearch action={`/${place}/services`} />
          <CategoryLinks place={place} />
        </Panel>
        <div className="flex min-w-0 flex-col gap-6">
          <UpcomingSegments ctx={ctx} />
          <Panel title={t('tests')}>
            <p>{t('testsWhat')}</p>
            <ul className="mt-2">
              {TESTS.map(({ path, name }) => <li key={name}><Link href={`/${place}/tests/${path}`} className="inline-flex min-h-target items-center">{t(name)}</Link></li>)}
            </ul>
            <p className="mt-2"><ButtonLink href={`/${place}/tests`} tone="secondary">{t('tests')}</ButtonLink></p>
          </Panel>
          <Panel title={t('finder')}>
            <OfficeList ctx={ctx} most={2} />
            <h3 className="mt-5 mb-2 text-h3">{help('terminals')}</h3>
            <TerminalList ctx={ctx} most={3} />
            <p className="mt-2">
              <Link href={`/${place}/help`} className="inline-flex min-h-target items-center">{t('finderAll')}</Link>
            </p>
          </Panel>
        </div>
      </div>
    </>
  )
}
