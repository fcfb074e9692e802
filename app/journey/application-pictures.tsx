import { getLocale, getTranslations } from 'next-intl/server'
import { Panel } from '@/components/ui/panel'
import { listFiles } from '@/lib/domain/files/list-files'
import { asLocale } from '@/lib/messages/as-locale'
import type { JourneyProps } from './journey-props'
import { facePath, Picture } from './picture'

type Props = Pick<JourneyProps, 'ctx' | 'place' | 'view' | 'service'>

/** What was sent in, by question; to an officer once the case is open to them (E4), nothing where there is none. */
export const ApplicationPictures = async ({ ctx, place, view, service }: Props) => {
  if (!view.disclosed) return null
  const found = await listFiles(ctx, { applicationId: view.id })
  if (!found.ok || found.value.length === 0) return null
  const t = await getTranslations('citizen.files')
  const { fields } = service.messages[asLocale(await getLocale())]
  return (
    <Panel title={t('title')}>
      <ul className="flex flex-wrap gap-4">
        {found.value.map(({ id, field }) => (
          <li key={id}><Picture address={`${facePath(ctx, place)}/files/${id}`} label={fields[field]?.label ?? field} /></li>
        ))}
      </ul>
    </Panel>
  )
}
