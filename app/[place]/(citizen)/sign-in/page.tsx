import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SignInPage } from '../../../sign-in/sign-in-page'
import { textParam, type Params } from '../../../text-param'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts'))('signIn.title') })

const Page = async ({ params, searchParams }: Props) => (
  <SignInPage face="citizen" place={(await params).place} back={await textParam(searchParams, 'back')} />
)

export default Page
