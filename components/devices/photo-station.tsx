'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Camera } from '@/lib/ports/camera/contract'
import { openCamera } from '@/lib/ports/camera/user-media'
import { KioskControls, KioskExplain } from '../kiosk/kiosk-areas'
import { buttonStyle } from '../ui/button-style'
import { FaceGuide } from './face-guide'

type Props = {
  title: string
  lead: string
  progress: ReactNode
  action: string
  /** Width to height of the picture; without it all that the camera sees. */
  ratio?: number
  /** The picture that was taken, and the form that keeps it. */
  taken?: { readonly picture: ReactNode; readonly keep: ReactNode } | undefined
  words: { preview: string; take: string; again: string; refused: string; unclear: string }
}

const CAMERA = { width: 1280, height: 960, maxFrameBytes: 1_000_000 }

const fileOf = (base64: string): File => new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'picture.jpg', { type: 'image/jpeg' })

/** The terminal's camera fills the same form that a telephone posts; the picture never stays on the machine. */
export const PhotoStation = ({ title, lead, progress, action, ratio, taken, words }: Props) => {
  const [camera, setCamera] = useState<Camera | null>(null)
  const [isTaking, setIsTaking] = useState(!taken)
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!isTaking) return
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
  }, [isTaking, ratio, words])

  const take = async () => {
    const frame = await camera?.frame()
    if (!frame || !input.current) return setSaid(words.unclear)
    const list = new DataTransfer()
    list.items.add(fileOf(frame))
    input.current.files = list.files
    input.current.form?.submit()
  }

  return (
    <>
      <KioskExplain title={title} lead={lead} aside={isTaking ? camera && <FaceGuide stream={camera.stream} label={words.preview} /> : taken?.picture}>
        <div className="text-small text-muted">{progress}</div>
        <p role="status">{said}</p>
      </KioskExplain>
      <KioskControls>
        <form method="post" encType="multipart/form-data" action={action}>
          <input ref={input} type="file" name="picture" accept="image/jpeg" hidden tabIndex={-1} aria-hidden="true" />
          {isTaking
            ? <button type="button" disabled={!camera} onClick={() => void take()} className={`${buttonStyle('primary')} w-full`}>{words.take}</button>
            : <button type="button" onClick={() => setIsTaking(true)} className={`${buttonStyle('secondary')} w-full`}>{words.again}</button>}
        </form>
        {!isTaking && taken?.keep}
      </KioskControls>
    </>
  )
}
