import { writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { samplePicture } from '@/lib/domain/files/sample-picture'

/** What the browsers' camera sees: somebody drawn, before a white wall, as a terminal's camera would. */
const writeCamera = async (): Promise<void> => {
  const path = process.env.TEST_CAMERA
  if (!path) throw new Error('TEST_CAMERA names no file')
  const portrait = await samplePicture('licence-photo')
  const wall = sharp({ create: { width: 1280, height: 960, channels: 3, background: '#fbfbfb' } })
  const frame = await wall.composite([{ input: portrait, gravity: 'centre' }]).jpeg().toBuffer()
  writeFileSync(path, Buffer.concat(Array.from({ length: 5 }, () => frame)))
}

export default writeCamera
