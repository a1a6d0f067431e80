/** Where the names of the namespace stand: addresses as the Internet has them, and those of a network of one's own. */
const hosts: Readonly<Record<string, readonly string[]>> = {
  '93.184.215.10': ['app.example.com', 'www.example.com', 'example.com', 'app.example.dev'],
  '93.184.215.11': ['api.example.com', 'api.example.dev', 'api.example.app'],
  '93.184.215.12': ['other.example.net', 'cdn.example.org', 'xn--bcher-kva.example'],
  // Below suffixes under which anybody may register, one of them of a company's own.
  '93.184.215.13': [
    'one.co.uk',
    'two.co.uk',
    'a.one.co.uk',
    'one.herokuapp.com',
    'two.herokuapp.com',
    'herokuapp.com',
    'co.uk',
  ],
  '10.9.8.7': ['intranet.example.com', 'printer.local.example', 'intranet'],
  '192.168.1.9': ['router.example.com'],
  '2606:4700::11': ['six.example.com'],
}

/** As they are written in a certificate, and as in a URL. */
export const addresses = Object.keys(hosts)
const inUrls = addresses.map((address) => (address.includes(':') ? `[${address}]` : address))
export const names = Object.values(hosts).flat()

/** A host for each case to say of it that it is https alone: browsers keep that for all the cases behind. */
export const strictHosts = Array.from(
  { length: 5000 },
  (_, index) => `strict-${index}.example.${index % 2 === 0 ? 'com' : 'net'}`,
)
const strict = new Set(strictHosts)
/** What stands for all of them in a certificate. */
export const wildcards = ['*.example.com', '*.example.net']

export const hostsFile = `127.0.0.1 localhost\n::1 localhost\n${Object.entries(hosts)
  .map(([address, of]) => `${address} ${of.join(' ')}\n`)
  .join('')}${strictHosts.map((host) => `93.184.215.11 ${host}\n`).join('')}`

/** The ports that a plain and a TLS server listen on, at every address. */
export const plainPorts = [80, 8080] as const
export const tlsPorts = [443, 8443] as const

/** Whether one of the servers answers under this name or address, for every case alike. */
export function isSharedHost(host: string): boolean {
  return names.includes(host) || inUrls.includes(host)
}

/** Whether a server of the namespace answers for this origin. */
export function answersIn(origin: string): boolean {
  const { protocol, hostname, port } = new URL(origin)
  const here =
    isSharedHost(hostname) ||
    strict.has(hostname) ||
    /^(127\.\d+\.\d+\.\d+|\[::1\]|(.+\.)?localhost\.?)$/.test(hostname)
  const secure = protocol === 'https:'
  const ports: readonly number[] = secure ? tlsPorts : plainPorts
  return here && ports.includes(Number(port || (secure ? 443 : 80)))
}
