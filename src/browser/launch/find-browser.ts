import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Names looked for on the search path, the plainest build first. */
const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']

const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Every place of this system where a browser of the Chromium family may be, in the order of preference. */
export function browserPlaces(platform: NodeJS.Platform, env: Environment): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return roots.flatMap((root) => (root ? windowsPrograms.map((program) => `${root}\\${program}`) : []))
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  return platform === 'darwin' ? [...macApplications, ...onPath] : onPath
}

/** The browser to use: the one pointed at, else CORS_TRIAGE_BROWSER, else the first that can be run. Null where none. */
export function findBrowser(
  given: string | null,
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
): string | null {
  const pointedAt = given ?? env['CORS_TRIAGE_BROWSER']
  if (pointedAt) return canRun(pointedAt) ? pointedAt : null
  return browserPlaces(platform, env).find(canRun) ?? null
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
