import type { HeaderList } from '../../model/case.ts'
import { headerValues } from '../../model/header-values.ts'

/** What the server says of extensions, an element each; every browser offers `permessage-deflate` and no other. */
export function extensionElements(headers: HeaderList): readonly string[] {
  return headerValues(headers, 'sec-websocket-extensions').flatMap((value) =>
    value.split(',').map((element) => element.trim()),
  )
}

const parameter =
  /^(?:(?:server|client)_no_context_takeover|(?:server|client)_max_window_bits="?(?:[89]|1[0-5])"?)$/

/** RFC 7692, 7.1: whether an element is that extension with parameters that may stand in a response. */
export function isDeflate(element: string): boolean {
  const [name, ...parameters] = element.split(';').map((part) => part.trim())
  const names = parameters.map((one) => one.replace(/=.*/, ''))
  return (
    name === 'permessage-deflate' &&
    parameters.every((one) => parameter.test(one)) &&
    new Set(names).size === names.length
  )
}

/** RFC 6455, 9.1: nothing that was not offered, and nothing twice. */
export function takesExtensions(headers: HeaderList): boolean {
  const elements = extensionElements(headers)
  return elements.length === 0 || (elements.length === 1 && isDeflate(elements[0] ?? ''))
}
