import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CodeField } from '@/components/form/code-field'
import { DeclarationField } from '@/components/form/declaration-field'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { textParam, type Params } from '../../../../text-param'
import { ChosenList, handlingSums } from '../../../../violations/chosen-list'
import { HandlingRefusal } from '../../../../violations/handling-refusal'
import { chosenOf, chosenQuery } from '../../../../violations/chosen-query'
import { ownPage } from '../../own-page'
import { askCode, handle } from '../actions'
import { checkChosen } from '../chosen'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('violations.handle'))('title') })

const Chosen = ({ place, home, records }: { place: string; home: Context; records: readonly string[] }) => (
  <>
    <input type="hidden" name="place" value={place} />
    <input type="hidden" name="province" value={home.place.province} />
    <input type="hidden" name="records" value={records.join(' ')} />
  </>
)

/** C01: what accepting comes to, why it cannot be done here, or the declaration and the code that confirm it (VIO-10). */
const HandlePage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const records = await chosenOf(searchParams)
  const ctx = await ownPage(place, `violations/handle?${chosenQuery(records)}`)
  const t = await getTranslations('violations.handle')
  const list = `/${place}/violations?state=open`
  const found = await checkChosen(ctx, records)
  if (!found) return <><PageHeading title={t('title')} /><EmptyState title={t('none')} action={<ButtonLink href={list}>{t('back')}</ButtonLink>}>{t('noneHint')}</EmptyState></>
  const { home, check } = found
  const rest = records.filter((id) => id !== check.refusal?.recordId)
  const isSent = (await textParam(searchParams, 'code')) === 'sent'
  return (
    <div className="max-w-[46rem]">
      <BackLink href={list}>{t('back')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ChosenList check={check} />
      <SummaryList rows={await handlingSums(check)} />
      {check.refusal ? (
        <>
          <HandlingRefusal check={check} />
          <div className="flex flex-wrap gap-gap">
            {check.reachesFull && <ButtonLink href={`/${place}/violations/twelve-points?${chosenQuery(records)}`}>{t('full')}</ButtonLink>}
            {rest.length > 0 && <ButtonLink href={`/${place}/violations/handle?${chosenQuery(rest)}`} tone={check.reachesFull ? 'secondary' : 'primary'}>{t('without')}</ButtonLink>}
          </div>
        </>
      ) : (
        <>
          {isSent && (
            <>
              <NoticeBanner tone="success" title={t('codeSent')} />
              <FormPage action={handle} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')} className="mb-8">
                <Chosen place={place} home={home} records={records} />
                <DeclarationField name="drove" label={t('drove')} effect={<p className="text-small">{t('droveEffect')}</p>} />
                <CodeField name="code" label={t('code')} hint={t('codeHint')} />
              </FormPage>
            </>
          )}
          <FormPage action={askCode} idempotencyKey={newId('key', ctx.machineNow)} submit={isSent ? t('again') : t('askCode')} tone={isSent ? 'quiet' : 'primary'}>
            <Chosen place={place} home={home} records={records} />
            {!isSent && <p className="mb-4 text-muted">{t('codeFirst')}</p>}
          </FormPage>
        </>
      )}
    </div>
  )
}

export default HandlePage
