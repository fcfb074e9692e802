import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { findBank } from '@/lib/domain/fines/list-banks'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { freshPage } from '../../../../fresh-page'
import { register, replace, revoke } from '../../actions'
import { Fingerprint } from '../../key-parts'

type Props = { params: Promise<{ place: string; bank: string; act: string }> }

const ACTS = {
  register: { action: register, tone: 'primary', asks: ['key'] },
  replace: { action: replace, tone: 'primary', asks: ['key', 'reason'] },
  revoke: { action: revoke, tone: 'danger', asks: ['reason'] },
} as const

const actOf = (name: string) => (['register', 'replace', 'revoke'] as const).find((each) => each === name)

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const act = actOf((await params).act)
  return act ? { title: (await getTranslations('payments.bank.keys'))(`acts.${act}.title`) } : {}
}

/** One act on a bank's key; the button says of which bank (ux.md §4). */
const KeyActPage = async ({ params }: Props) => {
  const { place, bank: code, act: named } = await params
  const ctx = await freshPage(place, `fines/banks/${code}/${named}`, 'fine.manage-bank-keys')
  const found = await findBank(ctx, { bank: code })
  const bank = found.ok ? found.value : null
  const act = actOf(named)
  if (!bank || !act || (act === 'register') !== (bank.key === null)) notFound()
  const t = await getTranslations('payments.bank.keys')
  const name = asLocale(await getLocale()) === 'en' ? bank.nameEn : bank.nameZh
  const { action, tone, asks } = ACTS[act]
  const isAsked = (what: 'key' | 'reason'): boolean => asks.some((each) => each === what)
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/office/fines/banks/${code}`}>{name}</BackLink>
      <PageHeading title={t(`acts.${act}.title`)} caption={name} lead={t(`acts.${act}.lead`)} />
      {bank.key && <p className="mb-4 text-small text-muted">{t('current')} <Fingerprint of={bank.key} /></p>}
      <FormPage action={action} idempotencyKey={newId('key', ctx.machineNow)} submit={t(`acts.${act}.submit`, { bank: name })} tone={tone}>
        <input type="hidden" name="place" value={place} />
        {bank.key ? <input type="hidden" name="keyId" value={bank.key.id} /> : <input type="hidden" name="bank" value={code} />}
        {isAsked('key') && <TextField name="publicKey" label={t('publicKey')} hint={t('publicKeyHint')} rows={3} />}
        {isAsked('reason') && <TextField name="reason" label={t('reason')} hint={t('reasonHint')} autoComplete="off" />}
      </FormPage>
    </div>
  )
}

export default KeyActPage
