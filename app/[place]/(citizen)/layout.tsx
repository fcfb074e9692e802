import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CitizenShell } from '@/components/shell/citizen-shell'
import type { NavItem } from '@/components/shell/shell-types'
import { pageContext } from '@/lib/auth/contexts'
import { readPreferences } from '../../read-preferences'
import { signedInCitizen } from './signed-in'

type Props = { params: Promise<{ place: string }>; children: ReactNode }

const PUBLIC = ['services', 'tests', 'plates', 'help'] as const
const OWN = ['services', 'applications', 'tests', 'vehicles', 'licence', 'notices', 'help'] as const

const CitizenLayout = async ({ params, children }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const t = await getTranslations('citizen.nav')
  const person = await signedInCitizen(ctx)
  const home: NavItem = { href: `/${place}`, label: t('home'), exact: true }
  const nav = (person ? OWN : PUBLIC).map((name) => ({ href: `/${place}/${name}`, label: t(name) }))
  return (
    <CitizenShell
      place={{ code: place, name: (await getLocale()) === 'en' ? ctx.place.nameEn : ctx.place.nameZh }}
      preferences={await readPreferences()}
      nav={[home, ...nav]}
      person={person}
      signInHref={`/${place}/sign-in`}
      registerHref={`/${place}/register`}
    >
      {children}
    </CitizenShell>
  )
}

export default CitizenLayout
