import { civilSecond, rfc3339 } from '../clock'
import { signatureOf } from '../sign'
import type { Camera } from '../world'
import { drawCar } from './draw-car'

const PATIENCE_MS = 15_000

export type Capture = { readonly plateType: string; readonly plate: string; readonly code: string; readonly at: number }
export type Answer = { readonly status: number; readonly text: string }

/** A picture, what was seen, and the camera's signature over every byte of it. */
export const signedCapture = async (camera: Camera, { at, ...seen }: Capture): Promise<{ readonly body: string; readonly headers: Record<string, string> }> => {
  const moment = civilSecond(at)
  const picture = await drawCar({ plate: seen.plate, road: camera.road.zh, at: moment })
  const body = JSON.stringify({ records: [{ ...seen, at: rfc3339(at), pictures: [picture.toString('base64')] }] })
  return { body, headers: { 'content-type': 'application/json', 'capture-device': camera.id, 'capture-signature': signatureOf(camera.key, body) } }
}

export const sendCapture = async (appUrl: string, camera: Camera, capture: Capture): Promise<Answer> => {
  const { body, headers } = await signedCapture(camera, capture)
  try {
    const answer = await fetch(`${appUrl}/api/v1/places/${encodeURIComponent(camera.place)}/captures`, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
    return { status: answer.status, text: (await answer.text()).slice(0, 2_000) }
  } catch {
    return { status: 0, text: '' }
  }
}
