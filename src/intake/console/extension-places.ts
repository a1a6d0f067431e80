const address = /([a-z][a-z-]{2,30}):\/\/[^\s'"()<>]{1,2000}/g

/**
 * Whether all code that a console names with file and line is an extension's. An extension that only wraps `fetch()`
 * stands above the code of the page; line 1 of the document is where a message without a place stands.
 */
export function namesExtensionAlone(text: string): boolean {
  const schemes = [...text.matchAll(address)]
    .filter(([place]) => /:\d{1,7}$/.test(place) && !/[^\d]:1$/.test(place))
    .map(([, scheme = '']) => scheme)
  return schemes.length > 0 && schemes.every((scheme) => /^(?:chrome|moz|safari-web)-extension$/.test(scheme))
}
