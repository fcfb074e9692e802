import { pages } from '../../floor'

export const GET = () => (pages().place('has') ? Response.json(pages().stock('has', Date.now())) : new Response(null, { status: 404 }))
