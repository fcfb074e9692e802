import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/form/select-field'
import type { StaffMember } from './staff-list'

/** Everybody here who works and is not oneself (B7). */
export const PersonField = ({ staff }: { staff: readonly StaffMember[] }) => {
  const t = useTranslations('accounts.staff')
  const options = staff.filter((each) => !each.isSelf && each.status === 'active').map((each) => ({ value: each.accountId, label: `${each.name} (${each.username})`, lang: 'zh-Hans' }))
  return <SelectField name="accountId" label={t('person')} options={options} />
}
