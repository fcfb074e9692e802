import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Recompute } from '@/components/proof/recompute'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { SummaryList } from '@/components/ui/summary-list'
import { pageContext } from '@/lib/auth/contexts'
import { findClosingFile } from '@/lib/domain/exams/find-session'
import { PROOF_PATHS } from '@/lib/domain/exams/plan-choices'

type Props = { params: Promise<{ place: string; closing: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.proof'))('title') })

const Hash = ({ children }: { children: string }) => <code className="break-all text-small">{children}</code>

/** Anybody computes a closing again: in the browser with one click, or with the same program from a shell. */
const ProofPage = async ({ params }: Props) => {
  const { place, closing: closingId } = await params
  const ctx = await pageContext('citizen', place)
  const found = await findClosingFile(ctx, { closingId })
  if (!found.ok || !found.value) notFound()
  const { fileHash, listHash, ruleHash } = found.value
  const t = await getTranslations('tests.proof')
  const session = await getTranslations('tests.session')
  const plan = await getTranslations('tests.plan')
  const file = `/${place}/tests/proof/${closingId}/file`
  const name = `${closingId}.json`
  const script = PROOF_PATHS.verifier.split('/').at(-1) ?? ''
  const markers = { requests: '{requests}', sessions: '{sessions}', allotted: '{allotted}', notAllotted: '{notAllotted}', void: '{void}' }
  return (
    <div className="max-w-[52rem]">
      <BackLink href={`/${place}/tests/plan`}>{plan('title')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Panel className="mb-6">
        <noscript><p className="mb-4">{t('noScript')}</p></noscript>
        <Recompute
          file={file}
          fileHash={fileHash}
          verifier={PROOF_PATHS.verifier}
          words={{ run: t('run'), running: t('running'), right: t('right'), wrong: t('wrong'), wrongWhat: t('wrongWhat'), failed: t('failed'), counts: t('rightWhat', markers) }}
        />
      </Panel>
      <SummaryList
        rows={[
          { term: session('ruleHash'), value: <Hash>{ruleHash}</Hash> },
          { term: session('listHash'), value: <Hash>{listHash}</Hash> },
          { term: session('fileHash'), value: <Hash>{fileHash}</Hash> },
        ]}
      />
      <ul className="flex flex-wrap gap-x-8">
        <li><a href={file} download={name} className="inline-flex min-h-target items-center">{t('file')}</a></li>
        <li><a href={PROOF_PATHS.verifier} download={script} className="inline-flex min-h-target items-center">{t('script')}</a></li>
        <li><a href={PROOF_PATHS.rule} className="inline-flex min-h-target items-center">{t('rule')}</a></li>
      </ul>
      <p className="mt-4">{t('shell')}</p>
      <pre tabIndex={0} className="mt-2 overflow-x-auto rounded-md border border-line bg-sunken p-4 text-small"><code>{`node ${script} ${name} ${fileHash}`}</code></pre>
    </div>
  )
}

export default ProofPage
