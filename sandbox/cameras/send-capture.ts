import { createPrivateKey, sign } from 'node:crypto'
import type { Camera } from '../world'
import { drawCar } from './draw-car'

const PATIENCE_MS = 15_000

export type Capture = { readonly plateType: string; readonly plate: string; readonly code: string; readonly at: Date }
export type Answer = { readonly status: number; readonly text: string }

/** `2026-11-28T09:30:05+08:00`. */
const wallTime = (at: Date): string => `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`

/** A picture, what was seen, and the camera's signature over every byte of it. */
export const signedCapture = async (camera: Camera, { at, ...seen }: Capture): Promise<{ readonly body: string; readonly headers: Record<string, string> }> => {
  const moment = wallTime(at)
  const picture = await drawCar({ plate: seen.plate, road: camera.road.zh, at: moment.slice(0, 19).replace('T', ' ') })
  const body = JSON.stringify({ records: [{ ...seen, at: moment, pictures: [picture.toString('base64')] }] })
  const key = createPrivateKey({ key: Buffer.from(camera.key, 'base64'), format: 'der', type: 'pkcs8' })
  return { body, headers: { 'content-type': 'application/json', 'capture-device': camera.id, 'capture-signature': sign(null, Buffer.from(body), key).toString('base64') } }
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
