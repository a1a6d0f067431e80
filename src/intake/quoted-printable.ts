/** A mail as it was saved: its soft breaks and escaped octets undone (RFC 2045, 6.7); any other text as it is. */
export function withoutQuotedPrintable(text: string): string {
  if (!/^Content-Transfer-Encoding:[ \t]*quoted-printable/im.test(text.slice(0, 20_000))) return text
  return text
    .replace(/=[ \t]{0,80}\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2}){1,1000}/g, (octets) =>
      Buffer.from(octets.replaceAll('=', ''), 'hex').toString('utf8'),
    )
}
