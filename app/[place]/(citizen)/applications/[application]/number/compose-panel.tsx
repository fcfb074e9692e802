import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button-link'
import { Panel } from '@/components/ui/panel'
import { PlateNumber } from '@/components/ui/plate-number'
import { newId } from '@/lib/kernel/ids'
import { pick } from './actions'
import { ChoiceFields, type ChoiceProps } from './choice-fields'
import { KeyGrid } from './key-grid'

type Props = ChoiceProps & { prefix: string; keys: readonly string[]; href: string }

const lengthOf = (plateType: string): number => (plateType === '52' ? 8 : 7)

/** Sign after sign by links that need no script; a whole number may be typed as well (ux.md §2). */
export const ComposePanel = async ({ prefix, keys, href, ...shared }: Props) => {
  const { ctx, session } = shared
  const t = await getTranslations('plates.number')
  const hrefOf = (start: string) => `${href}?other=1&prefix=${encodeURIComponent(start)}`
  const signs = [...prefix]
  const isWhole = signs.length >= lengthOf(session.plateType)
  const head = ctx.place.platePrefix
  return (
    <Panel title={t('compose')}>
      <p className="mb-4 max-w-text font-semibold">{t('triesLeft', { left: session.triesLeft })}</p>
      <p className="mb-4 text-h2" aria-live="polite">
        {t('typed')} <PlateNumber>{prefix + '＿'.repeat(Math.max(0, lengthOf(session.plateType) - signs.length))}</PlateNumber>
      </p>
      {isWhole ? <p className="mb-4 font-semibold">{t('full')}</p> : <KeyGrid prefix={prefix} keys={keys} hrefOf={hrefOf} />}
      {prefix !== head && (
        <p className="mb-6 flex flex-wrap gap-gap">
          <ButtonLink href={hrefOf(signs.slice(0, -1).join(''))} tone="secondary">{t('undo')}</ButtonLink>
          <ButtonLink href={hrefOf(head)} tone="quiet">{t('again')}</ButtonLink>
        </p>
      )}
      <FormPage key={prefix} action={pick} idempotencyKey={newId('key', ctx.machineNow)} submit={t('check')} pending={t('checking')}>
        <ChoiceFields {...shared} />
        <input type="hidden" name="mode" value="composed" />
        <TextField name="number" label={t('whole')} hint={t('wholeHint', { example: `${head}B888B` })} defaultValue={prefix === head ? '' : prefix} width={11} autoComplete="off" />
      </FormPage>
    </Panel>
  )
}
