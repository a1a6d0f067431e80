/** Short options of curl that take a value (curl 8, `curl --help all`). */
const shortWithValue = new Set('EKCbcdDFPHhmoxUQreXYytzTuAw'.split(''))

/** Short options that change the request, by their long name. */
const longName: Readonly<Record<string, string>> = {
  X: 'request',
  H: 'header',
  d: 'data',
  F: 'form',
  b: 'cookie',
  u: 'user',
  A: 'user-agent',
  e: 'referer',
  r: 'range',
  T: 'upload-file',
  G: 'get',
  g: 'globoff',
  I: 'head',
  ':': 'next',
  k: 'insecure',
  x: 'proxy',
  E: 'cert',
  K: 'config',
  n: 'netrc',
}

/** Long options of curl that take a value. */
const longWithValue = new Set(
  `abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to
  continue-at cookie cookie-jar create-file-mode crlfile curves data data-ascii data-binary data-raw data-urlencode
  delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine etag-compare
  etag-save expect100-timeout form form-string ftp-account ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode
  happy-eyeballs-timeout-ms haproxy-clientip header help hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway json
  keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt
  max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir parallel-max pass pinnedpubkey
  preproxy proto proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers
  proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name
  proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file range
  rate referer request request-target resolve retry retry-delay retry-max-time sasl-authzid service-name socks4 socks4a
  socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time stderr telnet-option tftp-blksize time-cond tls-max
  tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii trace-config unix-socket upload-file url url-query user
  user-agent variable vlan-priority write-out`.split(/\s+/),
)

interface CurlOption {
  /** The long name; a short option that does not change the request keeps its letter. */
  readonly name: string
  /** The value in the same word; null where the next word is the value, or where the option takes none. */
  readonly attached: string | null
  readonly takesValue: boolean
}

/** The options in one word: `-sSL` is three, `-XPUT`, `--request` and `--request=PUT` one with a value. */
export function readCurlOption(word: string): readonly CurlOption[] {
  if (word.startsWith('--')) {
    // curl itself wants the value in the next word; people write an equals sign all the same.
    const [, name = '', attached] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? []
    return [{ name, attached: attached ?? null, takesValue: longWithValue.has(name.replace(/^expand-/, '')) }]
  }
  const options: CurlOption[] = []
  for (let at = 1; at < word.length; at += 1) {
    const letter = word.charAt(at)
    const name = longName[letter] ?? letter
    if (!shortWithValue.has(letter)) {
      options.push({ name, attached: null, takesValue: false })
      continue
    }
    const rest = word.slice(at + 1)
    options.push({ name, attached: rest === '' ? null : rest, takesValue: true })
    break
  }
  return options
}
