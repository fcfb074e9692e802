/** Written as numbers: what is left means nothing in HTML nor within a script's text. */
const inMarkup = (name) => name.replace(/[^\p{L}\p{N} ·]/gu, (sign) => `&#${sign.codePointAt(0)};`)

const NONCE = /'nonce-([^']+)'/

/** The parts between the holes, and which hole follows each. */
const cut = (body, holes) => {
  const parts = []
  let at = 0
  const text = body.toString('latin1')
  const anyHole = new RegExp(holes.map(([hole]) => hole.replace(/[+/]/g, '\\$&')).join('|'), 'g')
  for (const found of text.matchAll(anyHole)) {
    parts.push(body.subarray(at, found.index), holes.findIndex(([hole]) => hole === found[0]))
    at = found.index + found[0].length
  }
  return [...parts, body.subarray(at)]
}

/**
 * A page made for nobody in particular, to be given to many: each gets the own name and a nonce of the own. The name and every header
 * of a shared cache are gone from what is kept.
 */
export const framedAnswer = ({ headers, body }, nameHere, freshNonce) => {
  const { 'x-accel-expires': _shared, ...own } = headers
  const policy = String(own['content-security-policy'] ?? '')
  const nonce = NONCE.exec(policy)?.[1]
  const holes = [[nameHere], ...(nonce ? [[nonce]] : [])]
  const parts = cut(body, holes)
  return (name) => {
    const fresh = freshNonce()
    const filling = [Buffer.from(inMarkup(name)), Buffer.from(fresh)]
    return {
      headers: { ...own, ...(nonce && { 'content-security-policy': policy.replaceAll(nonce, fresh) }) },
      body: Buffer.concat(parts.map((part) => (typeof part === 'number' ? filling[part] : part))),
    }
  }
}
