import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { OfficeShell } from '@/components/shell/office-shell'
import { pageContext } from '@/lib/auth/contexts'
import { readPreferences } from '../../read-preferences'
import { officeNav } from './office-nav'
import { signedInOfficer } from './signed-in'

type Props = { params: Promise<{ place: string }>; children: ReactNode }

const OfficeLayout = async ({ params, children }: Props) => {
  const { place } = await params
  const ctx = await pageContext('office', place)
  const t = await getTranslations('office')
  const locale = await getLocale()
  const preferences = await readPreferences()
  const roles = ctx.actor.kind === 'staff' ? [...new Set(ctx.actor.roles.map(({ role }) => role))] : []
  return (
    <OfficeShell
      place={{ code: place, name: locale === 'en' ? ctx.place.nameEn : ctx.place.nameZh }}
      preferences={preferences}
      density={preferences.density}
      nav={officeNav(ctx).map(({ name, ...item }) => ({ ...item, label: t(`nav.${name}`) }))}
      person={await signedInOfficer(ctx)}
      role={roles.map((role) => t(`role.${role}`)).join(locale === 'en' ? ', ' : '、') || undefined}
      signInHref={`/${place}/office/sign-in`}
    >
      {children}
    </OfficeShell>
  )
}

export default OfficeLayout
