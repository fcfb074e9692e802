import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { buttonStyle } from '@/components/ui/button-style'
import { controlStyle } from '@/components/form/control-style'
import { pageContext } from '@/lib/auth/contexts'
import { verifyProof } from '@/lib/domain/papers/verify-proof'
import { GenuinePaper } from './genuine-paper'
import { GenuineStatus } from './genuine-status'
import { GenuineTest } from './genuine-test'

type Props = { params: Promise<{ place: string }>; searchParams: Promise<{ token?: string | string[] }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.verify'))('title') })

/** The proof names no person, so it may stand in the address: a scanned code opens the answer. */
const VerifyPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const t = await getTranslations('citizen.verify')
  const asked = (await searchParams).token
  const token = typeof asked === 'string' ? asked.replace(/^.*[?&]token=/, '').trim() : ''
  const isEmpty = asked !== undefined && token === ''
  const answer = token === '' ? null : await verifyProof(ctx, { token })
  const said = answer === null ? null : answer.ok ? answer.value : ({ kind: 'not-ours' } as const)
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {said?.kind === 'status' && <GenuineStatus receipt={said} />}
      {said?.kind === 'test' && <GenuineTest receipt={said} />}
      {said?.kind === 'paper' && <GenuinePaper paper={said} />}
      {said?.kind === 'elsewhere' && (
        <NoticeBanner tone="info" title={t('elsewhereTitle')}>
          <p>{t('elsewhereWhat', { number: said.number })}</p>
          <p><a href={`/${said.place}/verify?token=${token}`}>{t('elsewhereLink')}</a></p>
        </NoticeBanner>
      )}
      {said?.kind === 'not-ours' && <NoticeBanner tone="error" title={t('bad')}>{t('badWhat')}</NoticeBanner>}
      {isEmpty && <NoticeBanner tone="error" title={t('empty')} />}
      <form action={`/${place}/verify`} className="max-w-text">
        <label htmlFor="token" className="font-semibold">{t('label')}</label>
        <p id="token-hint" className="text-small text-muted">{t('hint')}</p>
        <textarea id="token" name="token" rows={4} maxLength={2000} spellCheck={false} aria-describedby="token-hint" className={`mt-2 ${controlStyle('full', false)}`} />
        <p className="mt-4">
          <button type="submit" className={buttonStyle('primary')}>{t('submit')}</button>
        </p>
      </form>
    </>
  )
}

export default VerifyPage
