import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { pageContext } from '@/lib/auth/contexts'
import { PROOF_PATHS } from '@/lib/domain/exams/plan-choices'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.openData'))('title') })

const OpenDataPage = async ({ params }: Props) => {
  const { place } = await params
  await pageContext('citizen', place)
  const t = await getTranslations('citizen.openData')
  const sets = [
    { href: '/api/v1/services', title: t('services'), what: t('servicesWhat'), data: true },
    { href: `/api/v1/places/${place}/plates/stock`, title: t('stock'), what: t('stockWhat'), data: true },
    { href: `/${place}/tests/plan`, title: t('plan'), what: t('planWhat'), data: false },
    { href: `/${place}/tests/results`, title: t('results'), what: t('resultsWhat'), data: false },
    { href: `/${place}/tests/schools`, title: t('schools'), what: t('schoolsWhat'), data: false },
    { href: PROOF_PATHS.rule, title: t('rule'), what: t('ruleWhat'), data: true },
    { href: PROOF_PATHS.verifier, title: t('verifier'), what: t('verifierWhat'), data: true },
    { href: `/${place}/plates`, title: t('platesPage'), what: t('platesWhat'), data: false },
  ]
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {sets.map(({ href, title, what, data }) => (
          <li key={href} className="px-5 py-3">
            {data ? (
              <a href={href} className="inline-flex min-h-target items-center font-semibold">{title}</a>
            ) : (
              <Link href={href} className="inline-flex min-h-target items-center font-semibold">{title}</Link>
            )}
            <p className="mt-0">{what}</p>
            {data && <code className="text-small text-muted">{href}</code>}
          </li>
        ))}
      </ul>
    </>
  )
}

export default OpenDataPage
