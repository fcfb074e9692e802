import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import type { Context } from '@/lib/kernel/context'
import { portalNav } from './portal-nav'

/** For whoever does not report sales: the ways to what this body does here. */
export const OtherWork = async ({ ctx }: { ctx: Context }) => {
  const t = await getTranslations('portal')
  const ways = portalNav(ctx).filter(({ name }) => name !== 'home' && name !== 'members')
  if (ways.length === 0) return <EmptyState title={t('home.notDealer')} />
  return (
    <ul className="flex flex-wrap gap-4">
      {ways.map(({ name, href }) => <li key={name}><ButtonLink href={href}>{t(`nav.${name}`)}</ButtonLink></li>)}
    </ul>
  )
}
