import sharp from 'sharp'
import type { FileField } from '@/lib/engine/fields'

const PORTRAIT = `<svg xmlns="http://www.w3.org/2000/svg" width="660" height="960"><rect width="100%" height="100%" fill="#fbfbfb"/>
<path d="M70 960c0-210 100-300 260-300s260 90 260 300z" fill="#33475b"/><ellipse cx="330" cy="390" rx="150" ry="200" fill="#c9a58c"/></svg>`

const PAGE = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="100%" height="100%" fill="#f4f1e8"/>
${Array.from({ length: 18 }, (_, at) => `<rect x="90" y="${150 + at * 52}" width="${620 - (at % 4) * 60}" height="14" fill="#555"/>`).join('')}</svg>`

const drawn: Partial<Record<FileField['what'], Promise<Buffer>>> = {}

/** Drawn, nobody's face and nobody's paper: what the people of the demo send in. */
export const samplePicture = (what: FileField['what']): Promise<Buffer> =>
  (drawn[what] ??= sharp(Buffer.from(what === 'licence-photo' ? PORTRAIT : PAGE)).jpeg().toBuffer())
