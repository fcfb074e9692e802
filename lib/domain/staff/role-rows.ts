import { and, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { staffRoles } from '@/db/national/schema/organisations'
import type { Tx } from '@/db/handle'
import type { StaffRole } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { actorId } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'

export const STAFF_ROLES = ['window-clerk', 'reviewer', 'planner', 'examiner', 'administrator', 'auditor'] as const satisfies readonly StaffRole[]

/** B7: who runs the house does not audit it, in no province. */
const APART: Partial<Record<StaffRole, readonly StaffRole[]>> = {
  administrator: ['auditor'],
  auditor: ['administrator', 'window-clerk', 'reviewer', 'planner', 'examiner'],
  'window-clerk': ['auditor'],
  reviewer: ['auditor'],
  planner: ['auditor'],
  examiner: ['auditor'],
}

type Grant = { readonly accountId: string; readonly role: StaffRole; readonly place: string }

/** Writes a role unless another one forbids it; the unique index keeps it from standing twice. */
export const insertRole = async (tx: Tx, ctx: Context, { accountId, role, place }: Grant): Promise<{ roleId: string } | { problem: Problem }> => {
  const held = await tx.select({ role: staffRoles.role }).from(staffRoles).where(and(eq(staffRoles.accountId, accountId), isNull(staffRoles.endedAt)))
  if (held.some((each) => APART[role]?.includes(each.role))) return { problem: problem('staff.roles-apart', 'role') }
  const roleId = newId('rol', ctx.machineNow)
  const made = await tx
    .insert(staffRoles)
    .values({ id: roleId, accountId, province: ctx.place.province, place, role, grantedBy: actorId(ctx.actor), grantedAt: ctx.machineNow })
    .onConflictDoNothing()
    .returning({ id: staffRoles.id })
  return made.length ? { roleId } : { problem: problem('staff.role-held-already', 'role') }
}
