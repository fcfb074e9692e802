import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Refresher } from '@/components/ui/refresher'
import type { FileView } from '@/lib/domain/captures/list-capture-files'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { formatCount } from '@/lib/messages/format'
import { may } from '@/lib/policy/permissions'
import { acceptAll, takeIn, throwAway } from '../../actions'

type Props = { ctx: Context; file: FileView; waiting: number }

/** What may be done with a file as it stands, and how far it is. */
export const FileActs = async ({ ctx, file, waiting }: Props) => {
  const t = await getTranslations('captures.files')
  const target = { province: ctx.place.province, place: ctx.place.code }
  const key = () => newId('key', ctx.machineNow)
  const about = <><input type="hidden" name="place" value={ctx.place.code} /><input type="hidden" name="fileId" value={file.id} /></>
  const isMoving = file.state === 'taking-in' || file.state === 'accepting'
  const isBefore = file.state === 'faulty' || file.state === 'ready'
  const wasTaken = file.state === 'taken-in' || file.state === 'accepting' || file.state === 'accepted'
  return (
    <Panel className="mt-4">
      {file.state === 'faulty' && <p className="mb-4">{t('correct')}</p>}
      {!isBefore && (
        <>
          <p>{t('progress', { read: formatCount(file.read), lines: formatCount(file.lines) })}</p>
          <progress max={file.lines} value={file.read} aria-label={t('progress', { read: formatCount(file.read), lines: formatCount(file.lines) })} className="my-2 h-3 w-full max-w-[30rem]" />
          <p>{t('added', { added: formatCount(file.added) })}</p>
        </>
      )}
      {wasTaken && <p>{t('accepting', { accepted: formatCount(file.added - waiting), waiting: formatCount(waiting) })}</p>}
      {isMoving && <><Refresher everySeconds={2} /><Link href={`/${ctx.place.code}/office/violations/files/${file.id}`} className="inline-flex min-h-target items-center">{t('refresh')}</Link></>}
      {isBefore && may(ctx.actor, 'violation.upload', target) && (
        <div className="flex flex-wrap gap-gap">
          {file.state === 'ready' && <FormPage action={takeIn} idempotencyKey={key()} submit={t('takeIn', { lines: formatCount(file.lines) })}>{about}</FormPage>}
          <FormPage action={throwAway} idempotencyKey={key()} submit={t('throw')} tone="secondary">{about}</FormPage>
        </div>
      )}
      {file.state === 'taken-in' && file.isOwn && <p className="mt-3 text-muted">{t('ownFile')}</p>}
      {file.state === 'taken-in' && !file.isOwn && waiting > 0 && may(ctx.actor, 'violation.check', target) && (
        <div className="mt-3">
          <p className="mb-3 text-small text-muted">{t('acceptHint')}</p>
          <FormPage action={acceptAll} idempotencyKey={key()} submit={t('acceptAll', { count: formatCount(waiting) })}>{about}</FormPage>
        </div>
      )}
    </Panel>
  )
}
