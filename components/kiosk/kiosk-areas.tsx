import type { ReactNode } from 'react'
import { KioskProblem } from './kiosk-problem'

type ExplainProps = { title: string; lead?: ReactNode; aside?: ReactNode; children?: ReactNode }

/** The upper part: what is asked and why, and the field that is being filled in. */
export const KioskExplain = ({ title, lead, aside, children }: ExplainProps) => (
  <div className="flex h-[34dvh] shrink-0 items-center justify-between gap-12 border-b-2 border-edge bg-surface px-12 low:h-[59dvh] portrait:h-[35dvh] portrait:low:h-[60dvh]">
    <div className="min-w-0 grow landscape:flex landscape:items-center landscape:justify-between landscape:gap-12">
      <div className="min-w-0">
        <h1 className="text-h1">{title}</h1>
        {lead && <div className="mt-3 max-w-text text-lead landscape:max-w-none">{lead}</div>}
        <KioskProblem />
      </div>
      {children && <div className="shrink-0 portrait:mt-4">{children}</div>}
    </div>
    {aside}
  </div>
)

/** The lower part: nothing but things to press. */
export const KioskControls = ({ children }: { children: ReactNode }) => (
  <div className="flex min-h-0 grow flex-col justify-center gap-gap px-12 py-4 low:py-1 low:landscape:gap-0.5 low:landscape:py-0">{children}</div>
)
