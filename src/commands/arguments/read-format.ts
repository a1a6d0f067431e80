/** The form of output that `--format` asks for, text where it asks for none; what is none of `known` comes back as the line to say. */
export function readFormat<F extends string>(
  given: unknown,
  known: readonly F[],
  where = '',
): { readonly ok: true; readonly format: F | 'text' } | { readonly ok: false; readonly message: string } {
  const format = given === undefined ? 'text' : known.find((one) => one === given)
  if (format !== undefined) return { ok: true, format }
  const expected = known.length === 2 ? known.join(' or ') : known.join(', ')
  return { ok: false, message: `--format: expected ${expected}${where}, found "${String(given)}"` }
}

/** What most commands print: for people, and for programs. */
export const textOrJson = ['text', 'json'] as const
