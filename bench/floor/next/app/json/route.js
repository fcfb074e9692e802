import { floor } from '../../floor'

export const GET = (request) => {
  const { searchParams } = new URL(request.url)
  const count = Number(searchParams.get('n') ?? 0)
  return Response.json(count ? floor().list(count) : floor().read(searchParams.get('number') ?? '苏HA000A'))
}
