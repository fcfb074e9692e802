export type IdentityClaim = { readonly documentType: string; readonly number: string; readonly name: string }
export type FaceClaim = {
  readonly documentType: string
  readonly number: string
  /** JPEG, base64 without a prefix, at most FRAME_BYTES before encoding. */
  readonly frame: string
}

export const FRAME_BYTES = 200_000

export type Unavailable = { readonly kind: 'unavailable'; readonly reason: string }

export type CheckOutcome = { readonly kind: 'match' | 'no-match' } | Unavailable

/** `score` is 0 … 1; which one is enough is our law (KSK-03), not the authority's. */
export type FaceOutcome =
  | { readonly kind: 'scored'; readonly score: number; readonly verdict: 'match' | 'no-match' | 'unknown-person' }
  | { readonly kind: 'frame-refused' }
  | Unavailable

export type IdentityPort = {
  check(claim: IdentityClaim): Promise<CheckOutcome>
  face(claim: FaceClaim): Promise<FaceOutcome>
}
