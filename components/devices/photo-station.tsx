'use client'

import { useEffect, useRef, useState } from 'react'
import type { Camera } from '@/lib/ports/camera/contract'
import { openCamera } from '@/lib/ports/camera/user-media'
import { buttonStyle } from '../ui/button-style'
import { FaceGuide } from './face-guide'

type Props = {
  action: string
  /** Width to height of the picture; without it all that the camera sees. */
  ratio?: number
  /** One was taken already: another is the lesser choice. */
  again: boolean
  words: { preview: string; take: string; refused: string; unclear: string }
}

const CAMERA = { width: 1280, height: 960, maxFrameBytes: 1_000_000 }

const fileOf = (base64: string): File => new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'picture.jpg', { type: 'image/jpeg' })

/** The terminal's camera fills the same form that a telephone posts; the picture never stays on the machine. */
export const PhotoStation = ({ action, ratio, again, words }: Props) => {
  const [camera, setCamera] = useState<Camera | null>(null)
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    let opened: Camera | null = null
    let isDone = false
    void openCamera({ ...CAMERA, ...(ratio !== undefined && { ratio }) }).then((outcome) => {
      if (outcome.kind !== 'open') return setSaid(words.refused)
      if (isDone) return outcome.camera.stop()
      opened = outcome.camera
      setCamera(opened)
    })
    return () => {
      isDone = true
      opened?.stop()
    }
  }, [ratio, words])

  const take = async () => {
    const frame = await camera?.frame()
    if (!frame || !input.current) return setSaid(words.unclear)
    const list = new DataTransfer()
    list.items.add(fileOf(frame))
    input.current.files = list.files
    input.current.form?.submit()
  }

  return (
    <form method="post" encType="multipart/form-data" action={action} className="flex min-h-0 grow flex-col items-center justify-center gap-gap">
      {camera && <FaceGuide stream={camera.stream} label={words.preview} />}
      <input ref={input} type="file" name="picture" accept="image/jpeg" hidden tabIndex={-1} aria-hidden="true" />
      <p role="status">{said}</p>
      <button type="button" disabled={!camera} onClick={() => void take()} className={`${buttonStyle(again ? 'secondary' : 'primary')} w-full`}>{words.take}</button>
    </form>
  )
}
