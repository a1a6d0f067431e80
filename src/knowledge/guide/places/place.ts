/** A place where such a bug is usually found. */
export interface Place {
  readonly title: string
  /** What to open there and what to look for. */
  readonly lookFor: string
}
