import { getLocale, getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/form/choice-field'
import { EntryKeys } from '@/components/form/entry-keys'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { Panel } from '@/components/ui/panel'
import { findOwnAccount } from '@/lib/domain/accounts/find-own-account'
import { loginIsFresh } from '@/lib/domain/applications/parties'
import { RESULTS, type InspectionView } from '@/lib/domain/inspections/find-inspection'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { ITEM_WORDS } from '@/lib/messages/inspection-words'
import { sign } from '../actions'

type Props = { ctx: Context; inspection: InspectionView }

/** Item by item; the button signs with the operator's own login, given just now (A12). */
export const ResultForm = async ({ ctx, inspection: { id, items } }: Props) => {
  const t = await getTranslations('inspections.result')
  const keys = await getTranslations('portal.keys')
  const locale = asLocale(await getLocale())
  const account = await findOwnAccount(ctx, {})
  const back = `/${ctx.place.code}/portal/inspections/${id}`
  if (loginIsFresh(ctx))
    return (
      <NoticeBanner tone="info" title={t('signAgain')}>
        <p className="mt-2"><ButtonLink href={`/${ctx.place.code}/portal/sign-in/again?back=${encodeURIComponent(back)}`}>{t('again')}</ButtonLink></p>
      </NoticeBanner>
    )
  return (
    <Panel title={t('items')}>
      <FormPage
        action={sign}
        idempotencyKey={newId('key', ctx.machineNow)}
        submit={t('sign')}
        before={<p className="mb-4 max-w-text">{t('signLead', { name: account.ok && account.value ? account.value.name : '' })}</p>}
      >
        <EntryKeys
          words={{
            title: keys('title'), open: keys('open'), close: keys('close'),
            keys: [{ key: 'Enter', does: keys('next') }, { key: 'Ctrl+Enter', does: keys('submit') }, { key: '?', does: keys('list') }],
          }}
        />
        <input type="hidden" name="place" value={ctx.place.code} />
        <input type="hidden" name="inspectionId" value={id} />
        <div className="grid gap-x-6 sm:grid-cols-2 [&_fieldset>div>div]:flex-row [&_fieldset>div>div]:flex-wrap">
          {items.map((item) => (
            <ChoiceField key={item} name={`item-${item}`} label={ITEM_WORDS[item][locale]} options={RESULTS.map((result) => ({ value: result, label: t(`item.${result}`) }))} />
          ))}
        </div>
        <TextField name="remark" label={t('remark')} hint={t('remarkHint')} width="full" rows={3} autoComplete="off" />
      </FormPage>
    </Panel>
  )
}
