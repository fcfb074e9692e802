import type { CatalogueEntry } from '@/lib/services/registry'

/** One item of the public catalogue: where it is open, and where it is still to come. */
export const catalogueJson = ({ code, category, titles, audience, channels, level, state, planned }: CatalogueEntry) => ({
  code,
  category,
  titles,
  audience,
  channels,
  level,
  state,
  planned,
})
