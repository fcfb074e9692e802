const endOfString = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return -1
}

/** Index of the bracket that closes the one at `start`, or -1. */
const endOfObject = (text: string, start: number): number => {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') {
      at = endOfString(text, at)
      if (at < 0) return -1
    } else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at
  }
  return -1
}

/**
 * An object member of a JSON text as it was written: the gateway signs those characters, and only they are read
 * afterwards, so nothing beside the signature can be slipped in. The member is the first of the outer object.
 */
export const rawMember = (text: string, name: string): string | null => {
  const opening = new RegExp(`^\\s*\\{\\s*"${name}"\\s*:\\s*(?=\\{)`).exec(text)?.[0]
  if (opening === undefined) return null
  const end = endOfObject(text, opening.length)
  return end < 0 ? null : text.slice(opening.length, end + 1)
}
