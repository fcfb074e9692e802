'use client'

import { usePathname, useSearchParams } from 'next/navigation'

/** Where a form of the frame comes back to: the page the person is on, also after moving about without a reload. */
export const BackHere = () => {
  const path = usePathname()
  const query = useSearchParams().toString()
  return <input type="hidden" name="back" value={query ? `${path}?${query}` : path} />
}
