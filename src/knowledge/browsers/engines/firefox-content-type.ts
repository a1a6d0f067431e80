import { safelistedTypes } from '../standard/safelisted-request-header.ts'

/**
 * Whether Firefox takes the value of `Content-Type` for one of the three types of a form. Its parser of request types
 * knows no list, so a comma spoils the value; what stands between the type and the first `;` it skips; a `;` at the
 * end it forgives only where it is the only one. nsURLHelper.cpp (net_ParseRequestContentType), and measured.
 */
export function isFormTypeInFirefox(value: string): boolean {
  if (value.includes(',')) return false
  const end = value.search(/[\t ;]/)
  const type = end === -1 ? value : value.slice(0, end)
  const semicolon = value.indexOf(';')
  if (semicolon === -1 && type !== value) return false
  if (value.endsWith(';') && value.lastIndexOf(';') !== semicolon) return false
  return safelistedTypes.has(type.toLowerCase())
}
