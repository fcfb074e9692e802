import { notFound } from 'next/navigation'
import { findOwnBinding, type BindingView } from '@/lib/domain/drivers/find-binding'
import type { Context } from '@/lib/kernel/context'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'

type Found = { readonly home: Context; readonly binding: BindingView; readonly base: string }

/** A binding one is a side of, asked of every province where one has records (D5); a 404 otherwise. */
export const ownBinding = async (place: string, bindingId: string, rest = ''): Promise<Found> => {
  const ctx = await ownPage(place, `drivers/${bindingId}${rest}`)
  for (const home of await ownContexts(ctx)) {
    const found = await findOwnBinding(home, { bindingId })
    if (found.ok && found.value) return { home, binding: found.value, base: `/${place}/drivers/${bindingId}` }
  }
  return notFound()
}
