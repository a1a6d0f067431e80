import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { installDebian } from '../../support/install.ts'
import { onPath, runAside } from './tool-chain.ts'

/** Java and Maven, from Debian where the machine has none. */
export function prepareJava(): void {
  const missing = [
    ...(onPath('javac') === null ? ['default-jdk-headless'] : []),
    ...(onPath('mvn') === null ? ['maven'] : []),
  ]
  if (missing.length > 0) installDebian(missing)
}

export function javaHome(): string {
  return dirname(dirname(realpathSync(onPath('java') ?? '/usr/bin/java')))
}

/** Unpacks an archive of Maven Central, named as group:artifact:version:type, into `folder`, once. */
export async function unpack(archive: string, folder: string): Promise<void> {
  prepareJava()
  if (existsSync(folder)) return
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const maven = (goal: string) =>
    runAside('mvn', ['-q', '-B', goal, `-Dartifact=${archive}`, '-DoutputDirectory=.'], {}, unfinished)
  const [, name = '', release = '', type = ''] = archive.split(':')
  if (type === 'zip') await maven('dependency:unpack')
  else {
    // Maven's own unpacking cuts the long paths of a tar short.
    await maven('dependency:copy')
    await runAside('tar', ['xzf', `${name}-${release}.${type}`], {}, unfinished)
  }
  renameSync(unfinished, folder)
}
