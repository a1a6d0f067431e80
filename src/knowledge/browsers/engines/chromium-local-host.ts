const localV4 =
  /^(?:0|10|127|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168)(?:\.\d+){1,3}$/
const localV6 = /^\[(?:::1?\]|f[cd][\da-f]{2}:|fe[89a-f][\da-f]:|2001:db8:|3fff:(?:[\da-f]{1,3})?:)/
const mappedV4 = /^\[::ffff:([\da-f]{1,4}):([\da-f]{1,4})\]$/
const localName = /^(?:.+\.)?local\.?$/

/**
 * Local Network Access: the hosts that Chromium takes for local by how they are written, before any name is resolved:
 * addresses of a network of one's own, of a link, of a carrier's network and of documents, and names below `local`. As
 * the URL standard serializes them. Measured with the edges of every range, from an https page with the permission.
 */
export function isLocalHost(host: string): boolean {
  const mapped = mappedV4.exec(host)
  if (mapped === null) return localV4.test(host) || localV6.test(host) || localName.test(host)
  const [high = 0, low = 0] = mapped.slice(1).map((group) => parseInt(group, 16))
  return localV4.test([high >> 8, high & 0xff, low >> 8, low & 0xff].join('.'))
}
