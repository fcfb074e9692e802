import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { DeclarationField } from '@/components/form/declaration-field'
import { FormPage } from '@/components/form/form-page'
import { fieldId } from '@/components/form/form-state'
import { PhoneField } from '@/components/form/phone-field'
import { TextField } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'
import type { Instant } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { addOperator } from './actions'
import { functionsOf } from './service-word'

export const MemberForm = ({ place, now, kind }: { place: string; now: Instant; kind: string }) => {
  const t = useTranslations('accounts.members')
  return (
    <Panel title={t('add')}>
      <FormPage action={addOperator} idempotencyKey={newId('key', now)} submit={t('submit')}>
        <input type="hidden" name="place" value={place} />
        <TextField name="name" label={t('name')} autoComplete="off" width={18} />
        <TextField name="username" label={t('username')} hint={t('usernameHint')} autoComplete="off" width={18} />
        <PhoneField name="phone" label={t('phone')} hint={t('phoneHint')} />
        <fieldset id={fieldId('services')} tabIndex={-1} className="mb-6">
          <legend className="mb-3 font-semibold">{t('services')}</legend>
          {functionsOf(kind).map((each) => <DeclarationField key={each} name={`service-${each}`} label={t(each)} />)}
        </fieldset>
        <DateField name="endsOn" label={t('endsOn')} hint={t('endsOnHint')} />
      </FormPage>
    </Panel>
  )
}
