import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link that fetches only what is pressed: every page is made for its request, so fetching ahead what nobody may open
 * would multiply the load of a release day.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink prefetch={false} {...props} />
