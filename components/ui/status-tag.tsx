import { Icon, type IconName } from './icon'

export type StatusTone = 'waiting' | 'active' | 'done' | 'attention' | 'refused' | 'neutral'

const TONES: Readonly<Record<StatusTone, { icon: IconName; className: string }>> = {
  waiting: { icon: 'clock', className: 'border-edge bg-sunken text-ink' },
  active: { icon: 'info', className: 'border-info bg-info-tint text-info' },
  done: { icon: 'success', className: 'border-success bg-success-tint text-success' },
  attention: { icon: 'warning', className: 'border-warning bg-warning-tint text-warning' },
  refused: { icon: 'error', className: 'border-error bg-error-tint text-error' },
  neutral: { icon: 'dot', className: 'border-line bg-surface text-muted' },
}

export const StatusTag = ({ tone, children }: { tone: StatusTone; children: string }) => (
  <span className={`inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-small font-semibold whitespace-nowrap ${TONES[tone].className}`}>
    <Icon name={TONES[tone].icon} className="size-[1.1em]" />
    {children}
  </span>
)
