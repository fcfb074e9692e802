import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { pageContext } from '@/lib/auth/contexts'
import { textParam, type Params } from '../../../text-param'
import { IntendedNote } from './intended-note'
import { LookUpForm } from './look-up-form'
import { OwnViolations } from './own-violations'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('violations'))('title') })

/** E07: the records of one's own vehicles signed in, count and sums of one vehicle with three factors. */
const ViolationsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const t = await getTranslations('violations')
  const isSignedIn = ctx.actor.kind === 'citizen'
  const asked = { state: await textParam(searchParams, 'state'), page: await textParam(searchParams, 'page') }
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={!isSignedIn && <ButtonLink href={`/${place}/sign-in?back=${encodeURIComponent(`/${place}/violations`)}`} tone="secondary">{t('signIn')}</ButtonLink>}
      />
      {isSignedIn && <IntendedNote ctx={ctx} />}
      {isSignedIn && <OwnViolations ctx={ctx} asked={asked} />}
      <Panel title={t('lookUp')} className="max-w-[40rem]">
        <p className="mb-4 text-muted">{t('lookUpHint')}</p>
        <LookUpForm ctx={ctx} />
      </Panel>
    </>
  )
}

export default ViolationsPage
