const AT_ONCE = 2
const MOST_WAITING = 16

let running = 0
const waiting: (() => void)[] = []

/** Pictures are decoded two at a time, and no more wait than memory has room for: the rest are asked to try again. */
export const oneOfFew = async <V>(act: () => Promise<V>): Promise<V | 'busy'> => {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) return 'busy'
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running++
  try {
    return await act()
  } finally {
    // The place goes to the next in line, or is free again.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
