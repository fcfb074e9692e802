import { useTranslations } from 'next-intl'
import { FormPage } from '@/components/form/form-page'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import type { listStaff } from '@/lib/domain/staff/list-staff'
import type { Instant } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { endRelation, endRole } from './actions'

type Found = Awaited<ReturnType<typeof listStaff>>
export type StaffMember = Extract<Found, { ok: true }>['value']['staff'][number]
type Props = { place: string; now: Instant; staff: readonly StaffMember[]; placeNames: Readonly<Record<string, string>>; canEnd: boolean }

/** Each role with its own end; the irreversible button names person and role (ux.md §4). */
export const StaffList = ({ place, now, staff, placeNames, canEnd }: Props) => {
  const t = useTranslations('accounts.staff')
  const role = useTranslations('office.role')
  return (
    <ul>
      {staff.map((person) => (
        <li key={person.accountId} className="flex flex-wrap items-start justify-between gap-4 border-b border-line py-3">
          <div>
            <p className="mb-1 flex flex-wrap items-baseline gap-x-2">
              <span className="font-semibold"><RegisteredName>{person.name}</RegisteredName></span>
              <span className="text-small text-muted">{person.username}</span>
            </p>
            <p className="text-small">{t(person.isLinked ? 'linked' : 'notLinked')}</p>
            {person.relations.map((relation) => (
              <div key={relation.relationId} className="flex flex-wrap items-center gap-3 text-small">
                <span>{t(`relations.${relation.kind}`)}</span>
                {canEnd && !person.isSelf && (
                  <FormPage action={endRelation} idempotencyKey={newId('key', now)} submit={t('endRelation', { name: person.name })} tone="quiet">
                    <input type="hidden" name="place" value={place} />
                    <input type="hidden" name="relationId" value={relation.relationId} />
                  </FormPage>
                )}
              </div>
            ))}
            <StatusTag tone={person.status === 'active' ? 'done' : 'neutral'}>{t(person.status)}</StatusTag>
          </div>
          <ul>
            {person.roles.map((held) => (
              <li key={held.roleId} className="flex flex-wrap items-center justify-end gap-3 py-1">
                <span>
                  {role(held.role)} · {held.place === '*' ? t('wholeProvince') : (placeNames[held.place] ?? held.place)}
                </span>
                {canEnd && !person.isSelf && (
                  <FormPage action={endRole} idempotencyKey={newId('key', now)} submit={t('end', { name: person.name, role: role(held.role) })} tone="secondary">
                    <input type="hidden" name="place" value={place} />
                    <input type="hidden" name="roleId" value={held.roleId} />
                  </FormPage>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
