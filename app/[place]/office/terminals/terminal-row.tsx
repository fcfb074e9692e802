import { getTranslations } from 'next-intl/server'
import { Moment } from '@/components/ui/moment'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import type { TerminalView } from '@/lib/domain/terminals/list-terminals'
import type { Context } from '@/lib/kernel/context'
import { formatTime } from '@/lib/messages/format'
import { TerminalActs } from './terminal-acts'

type Props = { ctx: Context; terminal: TerminalView; mayManage: boolean }

const PAPERS = ['ok', 'low', 'out', 'jam', 'lost'] as const
const SCREENS = ['attract', 'identify', 'services', 'application', 'other'] as const

const toneOf = ({ state, isOffline }: TerminalView) => {
  if (state === 'in-service') return isOffline ? 'refused' : 'done'
  return state === 'maintenance' ? 'attention' : 'neutral'
}

const Troubles = async ({ terminal: { calledAt, alarms } }: Pick<Props, 'terminal'>) => {
  const t = await getTranslations('terminals')
  const last = alarms.at(-1)
  return (
    <>
      {calledAt !== null && <p className="font-bold text-warning">{t('calls', { time: formatTime(calledAt) })}</p>}
      {last !== undefined && <p className="font-bold text-error">{t('alarms', { time: formatTime(last) })}</p>}
    </>
  )
}

export const TerminalRow = async ({ ctx, terminal, mayManage }: Props) => {
  const t = await getTranslations('terminals')
  const { code, name, location, state, isOffline, seenAt, message } = terminal
  const paper = PAPERS.find((each) => each === terminal.paper) ?? 'unknown'
  const screen = SCREENS.find((each) => each === terminal.screen) ?? 'other'
  const cell = 'border-b border-line py-2 pe-4 text-start align-top'
  const works = state === 'in-service' || state === 'maintenance'
  return (
    <tr>
      <th scope="row" className={`${cell} whole`}>{code}</th>
      <td className={`${cell} min-w-[14em]`}>
        <RegisteredName>{name}</RegisteredName>
        <span className="block text-small text-muted"><RegisteredName>{location}</RegisteredName></span>
        <Troubles terminal={terminal} />
        {mayManage && <TerminalActs ctx={ctx} terminal={terminal} />}
      </td>
      <td className={cell}>
        <StatusTag tone={toneOf(terminal)}>{state === 'in-service' && isOffline ? t('offline') : t(`states.${state}`)}</StatusTag>
        {message && <span className="mt-1 block text-small">{message}</span>}
      </td>
      <td className={cell}>{seenAt === null ? t('never') : <Moment at={seenAt} />}</td>
      <td className={cell}>{works ? t(`screens.${screen}`) : '—'}</td>
      <td className={cell}>{works ? t(`papers.${paper}`) : '—'}</td>
    </tr>
  )
}
