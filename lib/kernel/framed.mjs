import { randomBytes } from 'node:crypto'

/** Tells the application that a page is made for nobody in particular who is signed in. */
export const FRAMED_HEADER = 'x-framed'

const OURS = Symbol.for('open122.framed')
const secret = () => randomBytes(16).toString('hex')

/**
 * What this process and the application it runs agree on: the mark of such a rendering, the text that stands where the reader's name
 * will, both known to nobody else, and who is reading. They do not share modules, so it hangs on the global object.
 */
export const framed = () => (globalThis[OURS] ??= { mark: secret(), nameHere: secret(), readerOf: async () => null })
