import { getTranslations } from 'next-intl/server'

const TYPES = ['02', '52', '01', '51', '07', '08', '15', '16'] as const

/** Plate types of registered vehicles, the frequent ones first, for a form anybody may fill in. */
export const plateTypeOptions = async () => {
  const t = await getTranslations('delivery.plateTypes')
  return TYPES.map((value) => ({ value, label: t(value) }))
}
