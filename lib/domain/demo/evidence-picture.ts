import { join } from 'node:path'
import sharp from 'sharp'
import { civilSecond, type Instant } from '@/lib/kernel/clock'

const ROAD = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540"><rect width="100%" height="100%" fill="#9fb2bf"/>
<path d="M0 540L380 190h200l380 350z" fill="#4b5157"/><path d="M474 190h12l30 350h-72z" fill="#d9dcdd" opacity=".75"/><rect y="0" width="960" height="46" fill="#101417"/>
<g transform="translate(560 250)"><rect y="70" width="250" height="120" rx="18" fill="#27425e"/><path d="M36 74L66 8h118l30 66z" fill="#1b2f44"/><rect x="60" y="146" width="130" height="34" rx="4" fill="#1546a0"/>
<rect x="14" y="100" width="34" height="22" rx="6" fill="#b3261e"/><rect x="202" y="100" width="34" height="22" rx="6" fill="#b3261e"/></g></svg>`

const words = (text: string, size: number) =>
  sharp({ text: { text: `<span foreground="white">${text}</span>`, font: `Noto Sans SC ${size}`, fontfile: join(process.cwd(), 'assets/fonts/NotoSansSC-Regular.ttf'), rgba: true } }).png().toBuffer()

/** Drawn: a road, a car of nobody, its plate and the moment, as a camera writes them into its picture. */
export const evidencePicture = async ({ plate, at, road }: { readonly plate: string; readonly at: Instant; readonly road: string }): Promise<Buffer> =>
  sharp(Buffer.from(ROAD)).composite([{ input: await words(`${civilSecond(at)}  ${road}  ${plate}`, 20), left: 16, top: 8 }, { input: await words(plate, 15), left: 634, top: 401 }]).jpeg({ quality: 80 }).toBuffer()
