import type { ReactNode } from 'react'

type Props = { title: ReactNode; caption?: ReactNode; lead?: ReactNode; actions?: ReactNode }

/** The one `h1` of a page. */
export const PageHeading = ({ title, caption, lead, actions }: Props) => (
  <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 dense:mb-5">
    <div className="min-w-0">
      {caption && <p className="mb-1 text-small text-muted">{caption}</p>}
      <h1 className="text-h1 break-words">{title}</h1>
      {lead && <p className="mt-3 max-w-text text-lead text-muted dense:mt-1">{lead}</p>}
    </div>
    {actions && <div className="flex flex-wrap gap-gap">{actions}</div>}
  </div>
)
