import { visible } from '../knowledge/privacy/visible.ts'

/** Terminals keep titles on a stack (XTWINOPS 22 and 23): the one that was there comes back from it. */
export const keepTitle = '\u001b[22;0t'
export const giveTitleBack = '\u001b[23;0t'

/** What to write so that the window or the tab goes by this text (OSC 2). */
export function setTitle(text: string): string {
  return `\u001b]2;cors-triage: ${visible(text)}\u0007`
}
