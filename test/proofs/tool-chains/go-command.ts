import { unzipSync } from 'fflate'
import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { built, versionOnPath } from './tool-chain.ts'

const version = 'go1.26.8'

/**
 * The command of a Go that builds the shop: the machine's own from 1.21 on, which takes the toolchain of go.mod from
 * the module proxy by itself; else that toolchain, from the same place. Debian's is too old to do so.
 */
export async function goCommand(): Promise<string> {
  if (versionOnPath('go', ['version']) >= 1.21) return 'go'
  const folder = join(built, version)
  if (!existsSync(folder)) await bring(folder)
  return join(folder, 'bin/go')
}

async function bring(folder: string): Promise<void> {
  const platform = `linux-${process.arch === 'arm64' ? 'arm64' : 'amd64'}`
  const response = await fetch(
    `https://proxy.golang.org/golang.org/toolchain/@v/v0.0.1-${version}.${platform}.zip`,
  )
  if (!response.ok) throw new Error(`expected ${version} of the Go module proxy, found ${response.status}`)
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const unfinished = `${folder}.unfinished`
  for (const [name, bytes] of Object.entries(files)) {
    // The first part names the module; a module has no modes.
    const [, path = ''] = /^.*?@[^/]*\/(.+)$/.exec(name) ?? []
    const file = join(unfinished, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    if (/^(bin|pkg\/tool)\//.test(path)) chmodSync(file, 0o755)
  }
  renameSync(unfinished, folder)
}
