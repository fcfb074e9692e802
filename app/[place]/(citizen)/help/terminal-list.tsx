import { getTranslations } from 'next-intl/server'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import { listServiceTerminals } from '@/lib/domain/offices/list-service-terminals'
import type { Context } from '@/lib/kernel/context'

type Props = { ctx: Context; most?: number }

export const TerminalList = async ({ ctx, most = 50 }: Props) => {
  const t = await getTranslations('citizen.help')
  const found = await listServiceTerminals(ctx, {})
  const terminals = found.ok ? found.value.slice(0, most) : []
  if (terminals.length === 0) return <p className="text-muted">{t('terminalsEmpty')}</p>
  return (
    <ul className="divide-y divide-line">
      {terminals.map(({ id, code, name, location, state }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-2 py-3 first:pt-0 last:pb-0">
          <div>
            <p className="font-semibold"><RegisteredName>{name}</RegisteredName></p>
            <p className="mt-0"><RegisteredName>{location}</RegisteredName></p>
            <p className="mt-0 text-small text-muted whole">{code}</p>
          </div>
          <StatusTag tone={state === 'in-service' ? 'done' : 'attention'}>{t(state === 'in-service' ? 'inService' : 'maintenance')}</StatusTag>
        </li>
      ))}
    </ul>
  )
}
