import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { pageContext } from '@/lib/auth/contexts'
import { GuestHome } from './home/guest-home'
import { OwnHome } from './home/own-home'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { place } = await pageContext('citizen', (await params).place)
  return { title: `${(await getLocale()) === 'en' ? place.nameEn : place.nameZh} · Open122` }
}

const HomePage = async ({ params }: Props) => {
  const ctx = await pageContext('citizen', (await params).place)
  return ctx.actor.kind === 'citizen' ? <OwnHome ctx={ctx} /> : <GuestHome ctx={ctx} />
}

export default HomePage
