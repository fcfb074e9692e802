import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/form/choice-field'
import { FormPage } from '@/components/form/form-page'
import { PhoneField } from '@/components/form/phone-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'
import { STAFF_ROLES } from '@/lib/domain/staff/role-rows'
import type { Instant } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { addStaff, disableStaff, grantRole } from './actions'
import type { StaffMember } from './staff-list'

const RoleFields = () => {
  const t = useTranslations('accounts.staff')
  const role = useTranslations('office.role')
  return (
    <>
      <SelectField name="role" label={t('role')} options={STAFF_ROLES.map((each) => ({ value: each, label: role(each) }))} />
      <ChoiceField name="scope" label={t('scope')} options={[{ value: 'here', label: t('here') }, { value: 'province', label: t('province') }]} />
    </>
  )
}

type Props = { place: string; now: Instant; staff: readonly StaffMember[] }

export const StaffForms = ({ place, now, staff }: Props) => {
  const t = useTranslations('accounts.staff')
  const members = useTranslations('accounts.members')
  const people = staff.map((each) => ({ value: each.accountId, label: `${each.name} (${each.username})` }))
  return (
    <div className="grid items-start gap-6 lg:grid-cols-3">
      <Panel title={t('add')}>
        <FormPage action={addStaff} idempotencyKey={newId('key', now)} submit={t('submit')}>
          <input type="hidden" name="place" value={place} />
          <TextField name="name" label={t('name')} autoComplete="off" width={18} />
          <TextField name="username" label={t('username')} hint={members('usernameHint')} autoComplete="off" width={18} />
          <PhoneField name="phone" label={t('phone')} hint={t('phoneHint')} />
          <RoleFields />
        </FormPage>
      </Panel>
      <Panel title={t('grant')}>
        <FormPage action={grantRole} idempotencyKey={newId('key', now)} submit={t('grant')}>
          <input type="hidden" name="place" value={place} />
          <SelectField name="accountId" label={t('person')} options={people} />
          <RoleFields />
        </FormPage>
      </Panel>
      <Panel title={t('disable')}>
        <FormPage action={disableStaff} idempotencyKey={newId('key', now)} submit={t('disableSubmit')} tone="danger">
          <input type="hidden" name="place" value={place} />
          <SelectField name="accountId" label={t('person')} options={people} />
          <TextField name="reason" label={t('reason')} autoComplete="off" />
        </FormPage>
      </Panel>
    </div>
  )
}
