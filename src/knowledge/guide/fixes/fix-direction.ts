/** A direction of repair. The lines to change follow from it, the case and the stack. */
export interface FixDirection {
  readonly title: string
  /** What to do, and what decides whether it is done right. */
  readonly text: string
}
