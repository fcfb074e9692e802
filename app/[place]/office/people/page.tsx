import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { newId } from '@/lib/kernel/ids'
import { officePage } from '../office-page'
import { findPerson } from './actions'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('office.people'))('title') })

const TYPES = ['A', 'M', 'F', 'I', 'G', 'C', 'D', 'E'] as const

/** The counter begins with the document on the desk. */
const CounterPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'people')
  const t = await getTranslations('office.people')
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Panel className="max-w-[34rem]">
        <FormPage action={findPerson} values={{ documentType: 'A' }} idempotencyKey={newId('key', ctx.machineNow)} submit={t('find')}>
          <input type="hidden" name="place" value={place} />
          <SelectField name="documentType" label={t('type')} options={TYPES.map((type) => ({ value: type, label: t(`types.${type}`) }))} />
          <TextField name="number" label={t('number')} hint={t('numberHint')} width={18} autoComplete="off" />
        </FormPage>
        <p className="mt-4 text-small text-muted">{t('bookmark')}</p>
      </Panel>
    </>
  )
}

export default CounterPage
