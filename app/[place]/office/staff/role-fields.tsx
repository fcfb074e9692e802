import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/form/choice-field'
import { SelectField } from '@/components/form/select-field'
import { STAFF_ROLES } from '@/lib/domain/staff/role-rows'
import type { Context } from '@/lib/kernel/context'
import { may } from '@/lib/policy/permissions'

/** The whole province is offered to those who hold it. */
export const RoleFields = ({ ctx }: { ctx: Context }) => {
  const t = useTranslations('accounts.staff')
  const role = useTranslations('office.role')
  const wide = may(ctx.actor, 'staff.grant-role', { province: ctx.place.province, place: '*' })
  const scopes = [{ value: 'here', label: t('here') }, ...(wide ? [{ value: 'province', label: t('province') }] : [])]
  return (
    <>
      <SelectField name="role" label={t('role')} options={STAFF_ROLES.map((each) => ({ value: each, label: role(each) }))} />
      <ChoiceField name="scope" label={t('scope')} options={scopes} defaultValue="here" />
    </>
  )
}
