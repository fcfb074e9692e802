import { floor } from '../../floor'

export const GET = (request) => Response.json(floor().read(new URL(request.url).searchParams.get('number') ?? '苏HA00000'))
