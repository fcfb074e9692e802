import { floor } from '../../floor'

export const POST = async (request) => {
  const form = new URLSearchParams(await request.text())
  return Response.json({ held: floor().claim(form.get('number'), form.get('who'), Date.now()) })
}
