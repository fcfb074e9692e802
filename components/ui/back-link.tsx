import { Link } from './link'
import { Icon } from './icon'

export const BackLink = ({ href, children }: { href: string; children: string }) => (
  <Link href={href} data-noprint className="mb-3 inline-flex min-h-target items-center gap-1 text-ink">
    <Icon name="back" />
    {children}
  </Link>
)
