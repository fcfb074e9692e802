import { useTranslations } from 'next-intl'
import { FormPage } from '@/components/form/form-page'
import { CivilDate } from '@/components/ui/civil-date'
import { RegisteredName } from '@/components/ui/registered-name'
import type { listMembers } from '@/lib/domain/organisations/list-members'
import type { Instant } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { endOperator, resetOperator } from './actions'
import { serviceWord } from './service-word'

type Found = Extract<Awaited<ReturnType<typeof listMembers>>, { ok: true }>['value']
type Props = { place: string; now: Instant; members: NonNullable<Found>['members']; canEnd: boolean }

export const MemberList = ({ place, now, members, canEnd }: Props) => {
  const t = useTranslations('accounts.members')
  return (
    <ul>
      {members.map((member) => (
        <li key={member.membershipId} className="flex flex-wrap items-center justify-between gap-4 border-b border-line py-3">
          <div>
            <p className="font-semibold">
              <RegisteredName>{member.name}</RegisteredName> <span className="font-normal text-muted">{member.username}</span>
            </p>
            <p className="text-small">
              {t(member.role)} · {member.services.map((service) => { const word = serviceWord(service); return word ? t(word) : service }).join(', ')} · {member.phoneMasked}
              {member.endsOn && <> · {t('endsOn')} <CivilDate date={member.endsOn} /></>}
            </p>
          </div>
          {canEnd && member.role === 'operator' && (
            <div className="flex flex-wrap gap-3">
              <FormPage action={resetOperator} idempotencyKey={newId('key', now)} submit={t('resetPassword', { name: member.name })} tone="quiet">
                <input type="hidden" name="place" value={place} />
                <input type="hidden" name="accountId" value={member.accountId} />
              </FormPage>
              <FormPage action={endOperator} idempotencyKey={newId('key', now)} submit={t('end', { name: member.name })} tone="secondary">
                <input type="hidden" name="place" value={place} />
                <input type="hidden" name="membershipId" value={member.membershipId} />
              </FormPage>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
