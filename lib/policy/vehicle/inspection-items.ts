import type { InspectionLine } from './inspection-booking'

/** What a station looks at, in the order of the report (GB 38900-2020, grouped; GB 3847 and GB 18285 for emissions). */
export const INSPECTION_ITEMS = ['identity', 'features', 'appearance', 'safety', 'chassis', 'brakes', 'headlamps', 'emissions'] as const
export type InspectionItem = (typeof INSPECTION_ITEMS)[number]

export const ITEM_RESULTS = ['pass', 'fail'] as const
export type ItemResult = (typeof ITEM_RESULTS)[number]

/** A motorcycle is not driven over the pit. */
export const itemsOf = (line: InspectionLine): readonly InspectionItem[] =>
  line === 'motorcycle' ? INSPECTION_ITEMS.filter((item) => item !== 'chassis') : INSPECTION_ITEMS

export type ItemResults = Readonly<Partial<Record<InspectionItem, ItemResult>>>

export const failedItems = (results: ItemResults): InspectionItem[] => INSPECTION_ITEMS.filter((item) => results[item] === 'fail')

/** One item that fails fails the vehicle. */
export const hasPassed = (results: ItemResults): boolean => failedItems(results).length === 0
