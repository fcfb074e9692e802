import { catalogueJson } from '@/lib/channels/api/catalogue-json'
import { machineNow } from '@/lib/kernel/clock'
import { edgeLife } from '@/lib/kernel/edge-life.mjs'
import { catalogue } from '@/lib/services/registry'

/** The same for everyone until the next release. */
export const dynamic = 'force-static'

export const GET = (): Response =>
  Response.json({ services: catalogue().map(catalogueJson) }, { headers: { 'Cache-Control': 'public, max-age=60', 'X-Accel-Expires': edgeLife(60, machineNow()) } })
