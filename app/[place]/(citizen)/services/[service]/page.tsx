import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { pageContext } from '@/lib/auth/contexts'
import { asLocale } from '@/lib/messages/as-locale'
import { catalogue, findPageItem, findService } from '@/lib/services/registry'
import { textParam, type Params } from '../../../../text-param'
import { OpenPageItem } from './open-page-item'
import { OpenService } from './open-service'
import { PlannedService } from './planned-service'

type Props = { params: Promise<{ place: string; service: string }>; searchParams: Params }

const entryOf = (name: string) => catalogue().find(({ code, slug }) => code === name.toUpperCase() || slug === name) ?? null

export const generateMetadata = async ({ params }: Pick<Props, 'params'>): Promise<Metadata> => {
  const entry = entryOf((await params).service)
  if (!entry) notFound()
  return { title: (await getLocale()) === 'en' ? entry.titles.en : entry.titles.zh }
}

const ServicePage = async ({ params, searchParams }: Props) => {
  const { place, service: name } = await params
  const ctx = await pageContext('citizen', place)
  const entry = entryOf(name)
  if (!entry) notFound()
  const service = entry.slug ? findService(entry.slug) : null
  if (entry.slug && name !== entry.slug) redirect(`/${place}/services/${entry.slug}`)
  const locale = asLocale(await getLocale())
  const item = findPageItem(entry.code)
  if (item) return <OpenPageItem ctx={ctx} entry={entry} item={item} locale={locale} />
  return service ? (
    <OpenService ctx={ctx} entry={entry} service={service} locale={locale} subjectId={await textParam(searchParams, 'subject')} />
  ) : (
    <PlannedService ctx={ctx} entry={entry} locale={locale} />
  )
}

export default ServicePage
