/** Where no call is: data, not a page, because pages under this path would have no policy (C4). */
const nothing = (): Response =>
  Response.json({ type: 'about:blank', title: 'Not Found', status: 404, code: 'not-found' }, { status: 404, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } })

export const GET = nothing
export const POST = nothing
export const PUT = nothing
export const PATCH = nothing
export const DELETE = nothing
