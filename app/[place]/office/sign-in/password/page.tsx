import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FirstPasswordPage } from '../../../../sign-in/first-password-page'
import { textParam, type Params } from '../../../../text-param'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('firstPassword.title') })

const Page = async ({ params, searchParams }: Props) => (
  <FirstPasswordPage face="office" place={(await params).place} back={await textParam(searchParams, 'back')} />
)

export default Page
