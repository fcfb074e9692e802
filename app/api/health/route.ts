import { findHealth } from '@/lib/domain/health/find-health'

export const dynamic = 'force-dynamic'

/** Public: asked by the edge, the operator and the start script. */
export const GET = async (): Promise<Response> => {
  const health = await findHealth()
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
