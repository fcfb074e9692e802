/** The keys' names, chosen on the server. */
export type PadWords = {
  readonly label: string
  readonly delete: string
  readonly clear: string
  readonly left: string
  readonly right: string
  readonly first: string
  readonly last: string
  readonly done: string
}
