/** Fills in `{{name}}` as far as a file gives the value; variables may hold others. What stays is a placeholder. */
export function filledIn(text: string, variables: ReadonlyMap<string, string>): string {
  let filled = text
  // A variable that holds itself must not go on forever.
  for (let turn = 0; turn < 5 && filled.includes('{{') && filled.length < 100_000; turn += 1) {
    const next = filled.replace(
      /\{\{\s*(?:process\.env\.)?([\w.$-]{1,100})\s*\}\}/g,
      (whole, name: string) => variables.get(name) ?? whole,
    )
    if (next === filled) break
    filled = next
  }
  return filled
}
