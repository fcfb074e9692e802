import { takeCallback } from '@/lib/domain/payments/take-callback'
import { faultOf, log } from '@/lib/kernel/log'
import { readCapped } from '../../../read-capped'

const MOST = 64_000
const PROVIDERS = ['wechat', 'alipay'] as const

const plain = (status: number, body = ''): Response => new Response(body, { status, headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' } })

type Props = { params: Promise<{ provider: string }> }

/** Payment providers call here: no session, no cookie, nothing believed but a signature. */
export const POST = async (request: Request, { params }: Props): Promise<Response> => {
  const named = (await params).provider
  const provider = PROVIDERS.find((each) => each === named)
  if (!provider) return plain(404)
  const body = await readCapped(request, MOST)
  if (body === null) return plain(413)
  try {
    const answer = await takeCallback(provider, { body, headers: request.headers })
    return new Response(answer.body, { status: answer.status, headers: { 'Cache-Control': 'no-store', 'Content-Type': answer.contentType } })
  } catch (fault) {
    log.error({ provider, fault: faultOf(fault) }, 'a payment callback failed')
    return plain(500)
  }
}
