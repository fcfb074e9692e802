import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FactorPage } from '../../../../sign-in/factor-page'
import { textParam, type Params } from '../../../../text-param'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('factor.title') })

const Page = async ({ params, searchParams }: Props) => (
  <FactorPage face="office" place={(await params).place} back={await textParam(searchParams, 'back')} />
)

export default Page
