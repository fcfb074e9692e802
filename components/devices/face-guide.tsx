'use client'

import { useEffect, useRef } from 'react'

/** One's own picture, mirrored, behind an oval to bring the face into. */
export const FaceGuide = ({ stream, label }: { stream: MediaStream; label: string }) => {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const element = video.current
    if (!element) return
    element.srcObject = stream
    void element.play().catch(() => undefined)
    return () => {
      element.srcObject = null
    }
  }, [stream])
  return (
    <div className="relative aspect-3/4 h-[30dvh] shrink-0 overflow-hidden rounded-lg border-4 border-brand bg-ink">
      <video ref={video} muted playsInline aria-label={label} className="size-full -scale-x-100 object-cover" />
      <svg viewBox="0 0 300 400" aria-hidden="true" className="absolute inset-0 size-full">
        <path fillRule="evenodd" d="M0 0h300v400H0zM150 50c-64 0-104 60-104 142s46 158 104 158 104-76 104-158S214 50 150 50z" fill="#0d1826" fillOpacity="0.55" />
        <path d="M150 50c-64 0-104 60-104 142s46 158 104 158 104-76 104-158S214 50 150 50z" fill="none" stroke="#ffffff" strokeWidth="5" strokeDasharray="16 10" />
      </svg>
    </div>
  )
}
