import type { violations } from '@/db/province/schema/violations'
import type { StoredPicture } from './record-captures'

type Row = typeof violations.$inferSelect

/** A record on its way to the province where its vehicle is at home; it keeps its id, its place and its amount (VIO-12). */
export type SentRecord = {
  readonly to: string
  readonly from: string
  readonly record: Pick<Row, 'id' | 'place' | 'plateType' | 'plate' | 'code' | 'at' | 'road' | 'latitude' | 'longitude' | 'speed' | 'speedLimit' | 'fineFen' | 'points' | 'origin'>
  readonly pictures: readonly (StoredPicture & { readonly position: number })[]
  /** Where it was before, and the revision it left with. Missing in messages older than the words. */
  readonly through?: readonly string[]
  readonly revision?: number
}

/** What became of a record at home; `revision` is of its row there, above all it had elsewhere before. */
export type ToldState = { readonly to: string; readonly recordId: string; readonly state: 'open' | 'decided' | 'paid' | 'deleted'; readonly revision: number }
