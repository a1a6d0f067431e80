import type { Overlay, PromptPurpose } from '../../session/state.ts'

/** A prompt, filled in with what is known. `carried` is what was entered in the prompt before. */
export function askFor(
  purpose: PromptPurpose,
  text = '',
  carried: string | null = null,
): Extract<Overlay, { kind: 'prompt' }> {
  const prompt = { kind: 'prompt', purpose, text, caret: text.length, problem: null } as const
  return carried === null ? prompt : { ...prompt, carried }
}
