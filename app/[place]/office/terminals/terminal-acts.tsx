import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import type { TerminalView } from '@/lib/domain/terminals/list-terminals'
import { newId } from '@/lib/kernel/ids'
import type { Context } from '@/lib/kernel/context'
import { maintain, renew, revoke } from './actions'
import { IssuedCode } from './issued-code'

type Props = { ctx: Context; terminal: TerminalView }

const Named = ({ ctx, terminal }: Props) => (
  <>
    <input type="hidden" name="place" value={ctx.place.code} />
    <input type="hidden" name="terminalId" value={terminal.id} />
  </>
)

/** Only what can be done in this state; what cannot be undone repeats the machine's name (ux.md §4). */
export const TerminalActs = async ({ ctx, terminal }: Props) => {
  const t = await getTranslations('terminals')
  const { state, code } = terminal
  if (state === 'revoked') return null
  const key = () => newId('key', ctx.machineNow)
  return (
    <details>
      <summary className="inline-flex min-h-target items-center underline">{t('manage', { code })}</summary>
      <div className="flex flex-col gap-6 py-3">
        {state === 'in-service' && (
          <FormPage action={maintain} idempotencyKey={key()} submit={t('maintain')} tone="secondary">
            <Named ctx={ctx} terminal={terminal} />
            <input type="hidden" name="state" value="maintenance" />
            <TextField name="message" label={t('message')} hint={t('messageHint')} width={18} />
          </FormPage>
        )}
        {state === 'maintenance' && (
          <FormPage action={maintain} idempotencyKey={key()} submit={t('serve')} tone="secondary">
            <Named ctx={ctx} terminal={terminal} />
            <input type="hidden" name="state" value="in-service" />
          </FormPage>
        )}
        <FormPage action={renew} idempotencyKey="" submit={t('renew')} tone="secondary">
          <Named ctx={ctx} terminal={terminal} />
          <p className="mb-2 text-small text-muted">{t('renewHint')}</p>
          <IssuedCode title={t('issued.title')} />
        </FormPage>
        <FormPage action={revoke} idempotencyKey={key()} submit={t('revoke', { code })} tone="danger">
          <Named ctx={ctx} terminal={terminal} />
          <p className="mb-2 text-small text-muted">{t('revokeHint')}</p>
        </FormPage>
      </div>
    </details>
  )
}
