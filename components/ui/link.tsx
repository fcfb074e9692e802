import type { ComponentProps } from 'react'

type Props = ComponentProps<'a'> & {
  href: string
  /** Off where the page stays the same and only a part of it changes. */
  scroll?: boolean
}

/**
 * A link to a page of ours, followed without loading the document anew (`soft-links.tsx`). A plain element: the
 * framework's own is a component of the browser, sent and made once more for each link, and fetches ahead what nobody may open.
 */
export const Link = ({ scroll = true, children, ...props }: Props) => (
  <a data-soft={scroll ? '' : 'still'} {...props}>
    {children}
  </a>
)
