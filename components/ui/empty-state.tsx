import type { ReactNode } from 'react'

/** Nothing here: says so, and what the person can do. */
export const EmptyState = ({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) => (
  <div className="rounded-lg border-2 border-dashed border-line px-5 py-8">
    <p className="text-h3 font-semibold">{title}</p>
    {children && <div className="mt-2 max-w-text text-muted">{children}</div>}
    {action && <div className="mt-4">{action}</div>}
  </div>
)
