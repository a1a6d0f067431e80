import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** The folders in which Chrome, Chromium and Edge keep the profiles of this user, by the name of the browser. */
export function profileFolders(
  platform: NodeJS.Platform,
  env: Environment,
): readonly (readonly [browser: string, folder: string])[] {
  if (platform === 'win32') {
    const root = env['LOCALAPPDATA']
    return root === undefined
      ? []
      : [
          ['Chrome', `${root}\\Google\\Chrome\\User Data`],
          ['Chromium', `${root}\\Chromium\\User Data`],
          ['Edge', `${root}\\Microsoft\\Edge\\User Data`],
        ]
  }
  const home = env['HOME']
  if (home === undefined) return []
  if (platform === 'darwin') {
    const root = join(home, 'Library/Application Support')
    return [
      ['Chrome', join(root, 'Google/Chrome')],
      ['Chromium', join(root, 'Chromium')],
      ['Edge', join(root, 'Microsoft Edge')],
    ]
  }
  const root = env['XDG_CONFIG_HOME'] || join(home, '.config')
  return [
    ['Chrome', join(root, 'google-chrome')],
    ['Chromium', join(root, 'chromium')],
    ['Edge', join(root, 'microsoft-edge')],
  ]
}
