import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { newId } from '@/lib/kernel/ids'
import { may } from '@/lib/policy/permissions'
import { officePage } from '../../office-page'
import { ResultImport } from './result-import'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.office'))('importTitle') })

/** A head, a line a booking, the signature over all of it. */
const FORMAT = `OPEN122-RESULTS 1 exi_… 12 2026-11-28\n32-2026-T000123,85\n32-2026-T000124,70,90\n32-2026-T000125,absent\nSIGNATURE …`

/** A signed file of a test site: shown, then taken in whole or not at all. */
const ImportPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'tests/import')
  if (!may(ctx.actor, 'exam.enter-result', { province: ctx.place.province, place })) notFound()
  const t = await getTranslations('tests.office')
  const all = await getTranslations('tests')
  const common = await getTranslations('common.form')
  return (
    <div className="max-w-[60rem]">
      <BackLink href={`/${place}/office/tests`}>{t('title')}</BackLink>
      <PageHeading title={t('importTitle')} lead={t('importLead')} />
      <ResultImport
        place={place}
        idempotencyKey={newId('key', ctx.machineNow)}
        note={<details className="mb-6"><summary className="inline-flex min-h-target items-center text-link underline">{t('format')}</summary><p className="max-w-text">{t('formatWhat')}</p><pre className="mt-2 overflow-auto rounded-md bg-sunken p-3 text-small">{FORMAT}</pre></details>}
        words={{
          form: { summary: common('summary'), error: common('error'), titlePrefix: common('titlePrefix'), year: common('year'), month: common('month'), day: common('day'), choose: common('choose') },
          text: t('text'), file: t('file'), hint: t('fileHint'), look: t('look'), looking: t('looking'), submit: t('importSubmit'), submitting: t('importing'),
          heads: [t('line'), t('number'), t('name'), all('subject'), t('scores'), t('outcome')],
        }}
      />
    </div>
  )
}

export default ImportPage
