import type { NextRequest } from 'next/server'
import { internalPath } from '@/app/internal-path'

/** The way out after signing off: what the browser kept of private pages goes (E12). `"storage"` stays: a terminal's key is there. */
export const GET = (request: NextRequest): Response =>
  new Response(null, {
    status: 303,
    headers: {
      Location: internalPath(request.nextUrl.searchParams.get('back') ?? undefined, '/'),
      'Clear-Site-Data': '"cache"',
      'Cache-Control': 'no-store',
    },
  })
