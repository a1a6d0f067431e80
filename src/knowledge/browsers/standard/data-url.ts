/** Fetch standard, 6, "data: URL processor": the type that the URL tells; null where it is none. */
export function typeOfDataUrl(href: string): string | null {
  const told = /^data:([^,]*),/i.exec(href)?.[1]
  if (told === undefined) return null
  const type = told.replace(/; *base64\s*$/i, '').trim()
  return type.startsWith(';') || !type.includes('/') ? 'text/plain' : type
}
