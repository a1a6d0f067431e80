import { execFileSync, spawnSync, type ExecFileSyncOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What the real tests need beyond npm: the program looked for, and the Debian package that has it. */
const wanted: readonly (readonly [path: string, debianPackage: string])[] = [
  ['/usr/bin/chromium', 'chromium'],
  ['/usr/bin/firefox-esr', 'firefox-esr'],
  ['/usr/bin/WebKitWebDriver', 'webkit2gtk-driver'],
  ['/usr/bin/Xvfb', 'xvfb'],
  ['/usr/bin/certutil', 'libnss3-tools'],
  ['/usr/sbin/ip', 'iproute2'],
  ['/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf', 'fonts-dejavu-core'],
  ['/usr/sbin/nginx', 'nginx'],
  ['/usr/sbin/apache2', 'apache2'],
  ['/usr/bin/caddy', 'caddy'],
  ['/usr/sbin/haproxy', 'haproxy'],
  ['/usr/sbin/varnishd', 'varnish'],
  ['/usr/lib/python3/dist-packages/django', 'python3-django'],
  ['/usr/lib/python3/dist-packages/corsheaders', 'python3-django-cors-headers'],
  ['/usr/bin/tmux', 'tmux'],
  ['/usr/bin/zsh', 'zsh'],
  ['/usr/bin/fish', 'fish'],
]

/** Installs what is missing when run as root; otherwise fails with the command to run. Nothing is skipped. */
export function setup(): void {
  const missing = wanted.filter(([path]) => !existsSync(path)).map(([, name]) => name)
  if (missing.length > 0) installDebian(missing)
  installProofPeers()
}

export function installDebian(packages: readonly string[]): void {
  const command = `apt-get update && apt-get install -y ${packages.join(' ')}`
  if (process.getuid?.() !== 0) throw new Error(`The tests need programs of Debian. As root, run: ${command}`)
  const quiet: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  }
  execFileSync('apt-get', ['update', '-qq'], quiet)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
}

/** The servers that the recipes are proven on have a package.json of their own, so that `npm ci && npm start` stays small. */
function installProofPeers(): void {
  const folder = join(import.meta.dirname, '../proofs')
  if (!existsSync(join(folder, 'package.json'))) return
  const listed = spawnSync('npm', ['ls', '--silent', '--depth=0'], { cwd: folder, stdio: 'ignore' })
  // `npm ci` refuses this lock file, for it leaves out the builds of Next.js for other platforms.
  if (listed.status !== 0)
    execFileSync('npm', ['install', '--no-save', '--silent'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
}
