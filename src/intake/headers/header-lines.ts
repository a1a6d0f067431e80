/** The lines that say something, without the blanks around them. */
export function meaningful(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((one) => one.trim().replace(named, '$1: '))
    .filter((one) => one !== '')
}

/** A name and its value as a table of two columns copies them, such as the overview of Charles. */
const named =
  /^((?:Request )?(?:URL|Method)|Status(?: Code)?|Host|Protocol|Remote Address|Response Code|Failure)\t+(?=\S)/

/** Newer panels copy a name and its value on two lines, with a colon between them or without. */
export function joinedLines(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((one) => /^(?:Request URL|:(?:authority|method|path|scheme))$/i.test(one))
  const bare = first < 0 ? [] : lines.slice(first).filter((one) => !section.test(one))
  if (bare.length > 0 && bare.every((one, index) => index % 2 === 1 || /^:?[^:]+$/.test(one)))
    return paired(bare)
  return lines.reduce<string[]>((whole, one) => {
    const last = whole.at(-1)
    if (last === undefined || section.test(last)) whole.push(one)
    else if (/^:?[A-Za-z][\w -]*:$/.test(last) && !/^:?[A-Za-z][\w -]*:( |$)/.test(one))
      whole[whole.length - 1] = `${last} ${one}`
    else if (/^(Request URL|Request Method|Status Code)$/i.test(last))
      whole[whole.length - 1] = `${last}: ${one}`
    else whole.push(one)
    return whole
  }, [])
}

/** The titles of a panel's parts, and those that people write above what they copied. */
export const section =
  /^[#*\s]*(?:(request|response)(?: headers)?(?: \([^)]{0,40}\))?|general|summary|raw|view source|\W{0,3}provisional headers.*)[*:\s]*$/i

function paired(cells: readonly string[]): readonly string[] {
  return cells.flatMap((cell, index) => (index % 2 === 0 ? [`${cell}: ${cells[index + 1] ?? ''}`] : []))
}
