import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FreshLoginPage } from '../../../../sign-in/fresh-login-page'
import { textParam, type Params } from '../../../../text-param'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('fresh.title') })

const Page = async ({ params, searchParams }: Props) => (
  <FreshLoginPage face="portal" place={(await params).place} back={await textParam(searchParams, 'back')} />
)

export default Page
