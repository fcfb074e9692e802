import type { OfficeOption } from '@/components/form/office-field'
import { listOffices } from '@/lib/domain/offices/list-offices'
import type { Context } from '@/lib/kernel/context'
import type { Locale } from '@/lib/kernel/locale'

export const officeOptions = async (ctx: Context, locale: Locale): Promise<OfficeOption[]> => {
  const found = await listOffices(ctx, {})
  if (!found.ok) return []
  return found.value.map(({ id, nameZh, nameEn, addressZh, addressEn, hours }) => ({
    id,
    name: locale === 'en' ? nameEn : nameZh,
    address: locale === 'en' ? addressEn : addressZh,
    hours,
  }))
}
