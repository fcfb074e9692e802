import { page, type Reply } from '../http/reply'
import { formOf, get, post, type Exchange, type Route } from '../http/route'
import { layout } from '../page/layout'
import type { Sandbox } from '../sandbox'
import { now } from '../clock'
import { cameraPage, WORDS, type Asked } from './camera-page'
import { sendCapture, type Answer } from './send-capture'

/** Cameras at the roadside: what they see is drawn, signed and sent to the platform. */
export const cameraRoutes = ({ config, world }: Sandbox): readonly Route[] => {
  const answer = ({ lang, url }: Exchange, asked: Asked, sent?: Answer): Reply =>
    page(layout({ lang, url, appUrl: config.appUrl, title: WORDS.title, lead: WORDS.lead }, cameraPage(world(), asked, lang, sent)))
  return [
    get('/cameras', (exchange) => answer(exchange, { camera: world().cameras[0]?.id ?? '', plateType: '02', plate: world().cameras[0]?.plates[0] ?? '', code: '1039' })),
    post('/cameras', async (exchange) => {
      const form = formOf(exchange)
      const asked = { camera: form.get('camera') ?? '', plateType: (form.get('plateType') ?? '').trim(), plate: (form.get('plate') ?? '').trim().slice(0, 20), code: (form.get('code') ?? '').trim() }
      const camera = world().cameras.find(({ id }) => id === asked.camera)
      if (!camera) return answer(exchange, asked)
      const { plateType, plate, code } = asked
      return answer(exchange, asked, await sendCapture(config.appUrl, camera, { plateType, plate, code, at: now() }))
    }),
  ]
}
