import type { ReactNode } from 'react'
import { NoticeBanner } from '@/components/ui/notice-banner'

type Props = {
  /** As the address says; anything but a name below shows nothing. */
  done: string | undefined
  words: Readonly<Record<string, { readonly title: string; readonly next: ReactNode }>>
}

/** What the last act did and what comes next (ux.md §1.5). */
export const DoneBanner = ({ done, words }: Props) => {
  const said = done !== undefined && Object.hasOwn(words, done) ? words[done] : undefined
  return said ? <div role="status"><NoticeBanner tone="success" title={said.title}>{said.next}</NoticeBanner></div> : null
}
