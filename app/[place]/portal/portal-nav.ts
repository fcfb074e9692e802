import { personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { may, type Action } from '@/lib/policy/permissions'

/** A menu hides what would be refused; each page and act asks again. */
const ITEMS = [
  { name: 'home', path: '', action: 'organisation.read' },
  { name: 'sales', path: '/sales', action: 'sale.report' },
  { name: 'temporaryPlates', path: '/temporary-plates', action: 'temporary-plate.read' },
  { name: 'examinations', path: '/examinations', action: 'examination.enter' },
  { name: 'students', path: '/students', action: 'student.read' },
  { name: 'inspections', path: '/inspections', action: 'inspection.receive' },
  { name: 'fleet', path: '/fleet', action: 'register.read-own' },
  { name: 'fines', path: '/fines', action: 'fine.pay-own' },
  { name: 'members', path: '/members', action: 'organisation.manage-operators' },
] as const satisfies readonly { name: string; path: string; action: Action }[]

export const portalNav = (ctx: Context) => {
  if (ctx.actor.kind !== 'member') return []
  const personId = personOf(ctx.actor, ctx.place.province)
  const target = { province: ctx.place.province, place: ctx.place.code, organisationId: ctx.actor.organisationId, ...(personId !== null && { personId }) }
  const root = `/${ctx.place.code}/portal`
  return ITEMS.filter(({ action }) => may(ctx.actor, action, target)).map(({ name, path: end }) => ({
    name,
    href: root + end,
    exact: end === '',
  }))
}
