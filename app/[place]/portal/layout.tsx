import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PortalShell } from '@/components/shell/portal-shell'
import { pageContext } from '@/lib/auth/contexts'
import { readPreferences } from '../../read-preferences'
import { portalNav } from './portal-nav'
import { signedInMember } from './signed-in'

type Props = { params: Promise<{ place: string }>; children: ReactNode }

const PortalLayout = async ({ params, children }: Props) => {
  const { place } = await params
  const ctx = await pageContext('portal', place)
  const t = await getTranslations('portal.nav')
  const preferences = await readPreferences()
  return (
    <PortalShell
      place={{ code: place, name: (await getLocale()) === 'en' ? ctx.place.nameEn : ctx.place.nameZh }}
      preferences={preferences}
      density={preferences.density}
      nav={portalNav(ctx).map(({ name, ...item }) => ({ ...item, label: t(name) }))}
      {...(await signedInMember(ctx))}
      signInHref={`/${place}/portal/sign-in`}
    >
      {children}
    </PortalShell>
  )
}

export default PortalLayout
