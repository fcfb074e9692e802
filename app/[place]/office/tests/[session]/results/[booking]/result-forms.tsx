import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { absent, enter } from '../../../actions'

type Props = { ctx: Context; children: ReactNode }

/** The test and its re-sit, or nobody there (EXM-08, EXM-10, EXM-11). */
export const ResultForms = async ({ ctx, children }: Props) => {
  const t = await getTranslations('tests.office')
  return (
    <>
      <FormPage action={enter} idempotencyKey={newId('key', ctx.machineNow)} submit={t('enter')}>
        {children}
        <TextField name="first" label={t('first')} width={4} inputMode="numeric" autoComplete="off" />
        <TextField name="second" label={t('second')} hint={t('secondHint')} width={4} inputMode="numeric" autoComplete="off" />
      </FormPage>
      <hr className="my-8 border-line" />
      <p className="mb-4 max-w-text">{t('absentLead')}</p>
      <FormPage action={absent} idempotencyKey={newId('key', ctx.machineNow)} submit={t('absent')} tone="danger">{children}</FormPage>
    </>
  )
}
