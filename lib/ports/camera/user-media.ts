import type { Camera, CameraConfig, CameraFault, CameraOutcome } from './contract'

const faultOf = (fault: unknown): CameraFault => {
  const name = fault instanceof DOMException ? fault.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'absent'
}

const base64Of = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(text)
}

const QUALITIES = [0.9, 0.8, 0.65, 0.5]

const smallJpeg = async (canvas: OffscreenCanvas, maxBytes: number): Promise<string | null> => {
  for (const quality of QUALITIES) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    if (blob.size <= maxBytes) return base64Of(blob)
  }
  return null
}

/** The middle of a frame in the wanted shape, as large as it fits. */
const cutOf = (width: number, height: number, ratio = width / height) => {
  const cut = width / height > ratio ? { width: Math.round(height * ratio), height } : { width, height: Math.round(width / ratio) }
  return { ...cut, x: Math.floor((width - cut.width) / 2), y: Math.floor((height - cut.height) / 2) }
}

const cameraOf = async (stream: MediaStream, config: CameraConfig): Promise<Camera> => {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = stream
  await video.play()

  return {
    stream,
    async frame() {
      if (!video.videoWidth) return null
      const { x, y, width, height } = cutOf(video.videoWidth, video.videoHeight, config.ratio)
      const canvas = new OffscreenCanvas(width, height)
      canvas.getContext('2d')?.drawImage(video, x, y, width, height, 0, 0, width, height)
      return smallJpeg(canvas, config.maxFrameBytes)
    },
    stop() {
      for (const track of stream.getTracks()) track.stop()
      video.srcObject = null
    },
  }
}

/** The terminal's own camera, through the browser. */
export const openCamera = async (config: CameraConfig): Promise<CameraOutcome> => {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { width: { ideal: config.width }, height: { ideal: config.height }, facingMode: 'user' },
    })
    return { kind: 'open', camera: await cameraOf(stream, config) }
  } catch (fault) {
    return { kind: faultOf(fault) }
  }
}
