import { listOwnApplications } from '@/lib/domain/applications/list-own-applications'
import type { Context } from '@/lib/kernel/context'
import { ownContexts } from '../../../own-contexts'

/** In every province, those whose status changed last first. */
export const ownApplications = async (ctx: Context) => {
  const lists = await Promise.all((await ownContexts(ctx)).map((home) => listOwnApplications(home, {})))
  return lists.flatMap((list) => (list.ok ? list.value : [])).toSorted((a, b) => b.statusSince - a.statusSince)
}
