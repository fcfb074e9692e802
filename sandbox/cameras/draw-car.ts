import sharp from 'sharp'

const FONT = new URL('../../assets/fonts/NotoSansSC-Regular.ttf', import.meta.url).pathname

const STREET = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540"><rect width="100%" height="100%" fill="#b8c4c9"/><rect y="220" width="960" height="320" fill="#50565b"/>
<path d="M0 372h960v10H0z" fill="#e3e5e6" opacity=".7"/><rect width="960" height="46" fill="#101417"/>
<g transform="translate(330 210)"><rect y="60" width="330" height="110" rx="26" fill="#7a2e2e"/><path d="M60 64L110 0h120l50 64z" fill="#5d2222"/><circle cx="78" cy="172" r="36" fill="#16191b"/><circle cx="254" cy="172" r="36" fill="#16191b"/>
<rect x="108" y="104" width="120" height="32" rx="4" fill="#1546a0"/></g></svg>`

const escaped = (text: string): string => text.replace(/[<>&]/g, '')

const words = (text: string, size: number) =>
  sharp({ text: { text: `<span foreground="white">${escaped(text)}</span>`, font: `Noto Sans SC ${size}`, fontfile: FONT, rgba: true } }).png().toBuffer()

/** What a camera takes: a street, a car of nobody with its plate, and where and when in writing. */
export const drawCar = async ({ plate, road, at }: { readonly plate: string; readonly road: string; readonly at: string }): Promise<Buffer> =>
  sharp(Buffer.from(STREET)).composite([{ input: await words(`${at}  ${road}  ${plate}`, 20), left: 16, top: 8 }, { input: await words(plate, 14), left: 448, top: 319 }]).jpeg({ quality: 80 }).toBuffer()
