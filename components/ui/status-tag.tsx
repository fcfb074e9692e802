import { Icon, type IconName } from './icon'

export type StatusTone = 'waiting' | 'active' | 'done' | 'attention' | 'refused' | 'neutral'

const ICONS: Readonly<Record<StatusTone, IconName>> = {
  waiting: 'clock',
  active: 'info',
  done: 'success',
  attention: 'warning',
  refused: 'error',
  neutral: 'dot',
}

export const StatusTag = ({ tone, children }: { tone: StatusTone; children: string }) => (
  <span className={`tag tag-${tone}`}>
    <Icon name={ICONS[tone]} />
    {children}
  </span>
)
