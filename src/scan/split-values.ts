/** The values of a variable: with commas between, or as a list of JSON. */
export function split(text: string): readonly string[] {
  return listIn(text) ?? separated(text)
}

function listIn(text: string): readonly string[] | null {
  if (!/^\s*\[\s*"/.test(text)) return null
  try {
    const list = JSON.parse(text) as unknown
    return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : null
  } catch {
    return null
  }
}

function separated(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
