import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { DoneBanner } from '../done-banner'

const TABS = [['queue', ''], ['files', '/files'], ['records', '/records'], ['changes', '/changes'], ['devices', '/devices'], ['statistics', '/statistics']] as const
export type Tab = (typeof TABS)[number][0]

const DONE = ['accepted', 'discarded', 'taking-in', 'accepting', 'thrown', 'proposed', 'approved', 'refused', 'extended', 'device', 'changed'] as const

type Props = { place: string; tab: Tab; title: string; lead?: string; done: string | undefined; actions?: ReactNode; children: ReactNode }

/** The pages of violation records in the office, each a link away from the others. */
export const ViolationFrame = async ({ place, tab, title, lead, done, actions, children }: Props) => {
  const t = await getTranslations('captures')
  return (
    <>
      <nav aria-label={t('tabs.label')} className="mb-4">
        <ul className="flex flex-wrap gap-x-6">
          {TABS.map(([name, end]) => (
            <li key={name}>
              <Link href={`/${place}/office/violations${end}`} aria-current={name === tab ? 'page' : undefined} className="inline-flex min-h-target items-center aria-[current]:font-bold">{t(`tabs.${name}`)}</Link>
            </li>
          ))}
        </ul>
      </nav>
      <PageHeading title={title} lead={lead} actions={actions} />
      <DoneBanner done={done} words={Object.fromEntries(DONE.map((act) => [act, { title: t(`done.${act}.title`), next: t(`done.${act}.next`) }]))} />
      {children}
    </>
  )
}
