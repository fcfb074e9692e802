import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { pageContext } from '@/lib/auth/contexts'
import { LookUpForm } from './look-up-form'
import { OwnParcels } from './own-parcels'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('delivery'))('title') })

/** B22: one's own parcels signed in, those of a vehicle's owner with three factors. */
const ParcelsPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const t = await getTranslations('delivery')
  const isSignedIn = ctx.actor.kind === 'citizen'
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={!isSignedIn && <ButtonLink href={`/${place}/sign-in?back=${encodeURIComponent(`/${place}/parcels`)}`} tone="secondary">{t('signIn')}</ButtonLink>}
      />
      {isSignedIn && (
        <section aria-labelledby="own" className="mb-10">
          <h2 id="own" className="mb-3 text-h2">{t('own')}</h2>
          <OwnParcels ctx={ctx} />
        </section>
      )}
      <Panel title={t('lookUp')} className="max-w-[40rem]">
        <p className="mb-4 text-muted">{t('lookUpHint')}</p>
        <LookUpForm ctx={ctx} />
      </Panel>
    </>
  )
}

export default ParcelsPage
