import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { ImportForm, type ImportAction } from './import-form'

type Props = {
  words: 'portal.filingImport' | 'portal.hoursImport'
  /** What it is a list of, above the title. */
  caption?: string
  back: string
  /** Where template and errors are. */
  base: string
  action: ImportAction
  hidden: Readonly<Record<string, string>>
  /** Between the line and the result. */
  heads: readonly string[]
}

const TEMPLATES = ['xlsx', 'csv'] as const

/** The page of a list: template, upload, preview, result. */
export const ListImport = async ({ words: name, caption, back, base, action, hidden, heads }: Props) => {
  const t = await getTranslations(name)
  const words = await getTranslations('portal.import')
  const common = await getTranslations('common.form')
  return (
    <>
      <BackLink href={back}>{common('back')}</BackLink>
      <PageHeading title={t('title')} caption={caption} lead={t('lead')} actions={TEMPLATES.map((type) => (
          <a key={type} href={`${base}/template?type=${type}`} download className="inline-flex min-h-target items-center">{words(`template.${type}`)}</a>
        ))} />
      <ImportForm
        action={action}
        hidden={hidden}
        errorsPath={`${base}/errors`}
        words={{
          form: { summary: common('summary'), error: common('error'), titlePrefix: common('titlePrefix'), year: common('year'), month: common('month'), day: common('day'), choose: common('choose') },
          file: words('file'), fileHint: words('fileHint'), preview: words('preview'), previewing: words('previewing'), submitting: t('submitting'), errors: words('errors'), undoing: words('undoing'),
          heads: [words('line'), ...heads, words('result')],
        }}
      />
    </>
  )
}
