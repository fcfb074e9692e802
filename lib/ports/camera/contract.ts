export type CameraFault = 'refused' | 'absent' | 'busy'

export type Camera = {
  /** For the page's own preview; nothing of it is kept. */
  readonly stream: MediaStream
  /** A JPEG, base64 without a prefix, within the limit; null while there is no picture yet or it cannot be made small enough. */
  frame(): Promise<string | null>
  stop(): void
}

export type CameraOutcome = { readonly kind: 'open'; readonly camera: Camera } | { readonly kind: CameraFault }

export type CameraConfig = {
  readonly width: number
  readonly height: number
  readonly maxFrameBytes: number
  /** Width to height of what is kept of a frame, cut from its middle; without it all is kept. */
  readonly ratio?: number
}
