import type { Context } from '@/lib/kernel/context'
import { may, type Action } from '@/lib/policy/permissions'

/** A menu hides what would be refused; each page and act asks again. */
const ITEMS = [
  { name: 'queue', path: '', action: 'application.list-queue' },
  { name: 'people', path: '/people', action: 'register.look-up' },
  { name: 'register', path: '/vehicles/register', action: 'vehicle.register' },
  { name: 'production', path: '/production', action: 'production.manage' },
  { name: 'parcels', path: '/parcels', action: 'production.manage' },
  { name: 'sheets', path: '/sheets', action: 'temporary-plate.hand-out-sheets' },
  { name: 'registrations', path: '/registrations', action: 'account.register-at-window' },
  { name: 'organisations', path: '/organisations', action: 'organisation.suspend' },
  { name: 'bans', path: '/bans', action: 'ban.read-office' },
  { name: 'segments', path: '/segments', action: 'plate.read-office' },
  { name: 'tests', path: '/tests', action: 'exam.read-office' },
  { name: 'captures', path: '/violations', action: 'violation.read-office' },
  { name: 'terminals', path: '/terminals', action: 'terminal.read' },
  { name: 'examinations', path: '/examinations', action: 'examination.audit' },
  { name: 'inspections', path: '/inspections', action: 'inspection.read-office' },
  { name: 'absence', path: '/absence', action: 'absence.read' },
  { name: 'staff', path: '/staff', action: 'staff.grant-role' },
  { name: 'calendar', path: '/calendar', action: 'calendar.edit' },
  { name: 'reconciliation', path: '/reconciliation', action: 'payment.reconcile' },
  { name: 'bank', path: '/fines', action: 'fine.bank-counter' },
  { name: 'audit', path: '/audit', action: 'audit.read' },
] as const satisfies readonly { name: string; path: string; action: Action }[]

export const officeNav = (ctx: Context) => {
  const target = { province: ctx.place.province, place: ctx.place.code }
  const root = `/${ctx.place.code}/office`
  return ITEMS.filter(({ action }) => may(ctx.actor, action, target)).map(({ name, path: end }) => ({
    name,
    href: root + end,
  }))
}
