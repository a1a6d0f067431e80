/** A name in lower case. Recordings name the same few headers over and over: each is lower-cased once. */
export function lowerCase(name: string): string {
  let lower = remembered.get(name)
  if (lower === undefined) {
    lower = name.toLowerCase()
    if (remembered.size === 512) remembered.clear()
    remembered.set(name, lower)
  }
  return lower
}

const remembered = new Map<string, string>()
